# Sourced by the commands here: builds what they run, and sets $jdk and $classpath.
cd "$(dirname "$0")/.."
. .mvn/find-jdk.sh
find_jdk || { no_jdk; exit 2; }
stale() {
    [ ! -d benchmarks/target/lib ] ||
        [ -n "$(find model formats artefacts runtime vulns checks policy report scan cli testkit benchmarks -path '*/src/main/*' -newer benchmarks/target/lib -type f | head -n 1)" ]
}
if [ -z "${HULL_BENCH_NO_BUILD:-}" ] && stale; then
    ./build fast -DskipTests -pl benchmarks -am package >&2
    touch benchmarks/target/lib
fi
classpath="benchmarks/target/classes:benchmarks/target/lib/*"
