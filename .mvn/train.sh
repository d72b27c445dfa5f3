#!/bin/sh
# Makes an AOT cache: runs every line of a file in examples/ in one JVM that records what it loaded.
# The cache is kept only if each line ended with the exit status that it names.
#   train.sh HOME JDK CACHE FLAGS LINES
set -eu
home=$1 jdk=$2 cache=$3 flags=$4 lines=$5
umask 077
mkdir -p "${cache%/*}"

# One trainer at a time; a lock of ten minutes ago belongs to a trainer that was killed.
lock=$cache.lock
if ! mkdir "$lock" 2> /dev/null; then
    [ -n "$(find "$lock" -maxdepth 0 -mmin +10)" ] || exit 0
fi
new=$cache.$$
trap 'rm -f "$new"; rmdir "$lock" 2> /dev/null || :' EXIT
trap 'exit 2' HUP INT TERM

cd "$home/examples"
"$jdk/bin/java" $flags "-XX:AOTCacheOutput=$new" -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData \
    -cp "$home/cli/target/dist/hull.jar" dev.hull.cli.Training "$lines" > /dev/null
[ -s "$new" ] && mv -f "$new" "$cache"

# Every build leaves a cache behind: the eight newest stay.
ls -t "${cache%/*}"/*.aot | tail -n +9 | while IFS= read -r old; do rm -f "$old"; done
