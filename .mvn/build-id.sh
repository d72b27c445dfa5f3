# Sourced by ./build and ./hull: write_build_id DIST sets $id to a digest of all jars, and writes it beside them.

digest() {
    if command -v sha256sum > /dev/null 2>&1; then sha256sum; else shasum -a 256; fi
}

write_build_id() {
    id=$(cd "$1" && cat hull.jar lib/*.jar | digest) || return 1
    id=${id%% *}
    id=${id%"${id#????????????????}"}
    # Written and renamed: another launcher may be reading it.
    printf '%s\n' "$id" > "$1/build-id.$$" && mv -f "$1/build-id.$$" "$1/build-id"
}
