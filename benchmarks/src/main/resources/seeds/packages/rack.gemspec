# stub: rack 2.2 ruby lib
Gem::Specification.new do |s|
  s.name = %q<rack>.freeze
  s.version = Gem::Version.new("2.2")
  s.licenses = ["MIT".freeze]
end
