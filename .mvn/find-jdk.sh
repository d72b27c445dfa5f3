# Sourced by ./build and ./hull: find_jdk sets $jdk to the home of a JDK 25 and $jdk_build to what tells its build
# from others. A home says its version in its file "release", so nothing is started to ask.

is_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    jdk_build= jdk_version=
    while IFS='=' read -r key value; do
        case $key in
        JAVA_VERSION) jdk_version=$value ;;
        JAVA_RUNTIME_VERSION) jdk_build=$jdk_build$value ;;
        IMPLEMENTOR_VERSION) jdk_build=$jdk_build$value ;;
        esac
    done < "$1/release"
    case $jdk_version in \"25\" | \"25.*) ;; *) return 1 ;; esac
    # "Temurin-25.0.3+9""25.0.3+9-LTS" without what a file name can't carry
    IFS='"/ '
    set -- $jdk_build
    unset IFS
    jdk_build=
    for part; do jdk_build=$jdk_build$part; done
}

find_jdk() {
    for jdk in "${HULL_JAVA_HOME:-}" "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* "${HOME:-/root}"/.jdks/* \
        "${SDKMAN_DIR:-${HOME:-/root}/.sdkman}"/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$jdk" ] && is_25 "$jdk"; then return 0; fi
    done
    jdk=$(command -v java) || return 1
    jdk=$(readlink -f "$jdk") || return 1
    jdk=${jdk%/bin/java}
    is_25 "$jdk"
}

no_jdk() {
    cat >&2 << 'END'
hull: no JDK 25 was found (looked at HULL_JAVA_HOME, JAVA_HOME, /usr/lib/jvm, /opt, /usr/java, ~/.jdks, SDKMAN,
macOS's folders, PATH). Install one, for example
  Debian, Ubuntu   apt-get install openjdk-25-jdk-headless, or temurin-25-jdk as https://adoptium.net says
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  SDKMAN           sdk install java 25-tem
or set JAVA_HOME to one that you have, then run this again.
END
}
