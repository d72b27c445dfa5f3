# Sourced by ./build and ./hull: find_jdk sets $jdk to the home of a JDK 25.
# A home says its version in its file "release", so nothing is started to ask.

is_25() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
        JAVA_VERSION=\"25\" | JAVA_VERSION=\"25.*) return 0 ;;
        esac
    done < "$1/release"
    return 1
}

find_jdk() {
    for jdk in "${HULL_JAVA_HOME:-}" "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* "${HOME:-/root}"/.jdks/* \
        "${SDKMAN_DIR:-${HOME:-/root}/.sdkman}"/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
        [ -n "$jdk" ] && is_25 "$jdk" && return 0
    done
    jdk=$(command -v java) || return 1
    jdk=$(readlink -f "$jdk") || return 1
    jdk=${jdk%/bin/java}
    is_25 "$jdk"
}
