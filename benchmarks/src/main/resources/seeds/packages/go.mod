module a.b/app // x
go 1.21.3
toolchain go1.22.5
require (
	c.d/one v1.0.0
	e.f/two/v2 v2.1.0 // indirect
)
replace e.f/two/v2 => x.y/z v9.0.0
replace c.d/one v1.0.0 => ../one
