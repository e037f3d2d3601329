#!/bin/sh
# Looks at what package.sh made, as somebody who got it would: sums, contents, and each program's self-test from another
# folder, with an empty home in which nothing may have been written. Where there are .debs, the same of their contents.
#   check.sh [OUT]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
out=$(cd "${1:-$here/target/package}" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "check: $1" >&2
    exit 1
}

# Names of all classes in the jars of a folder.
classes() {
    for jar in "$1"/*.jar; do
        unzip -Z1 "$jar" 2>/dev/null || jar tf "$jar"
    done | grep '\.class$' | sort -u
}

# What the workstation must not hold: modules, jars, classes.
contents() {
    app=$1/lib/app runtime=$1/lib/runtime
    modules=$(sed -n 's/^MODULES="\(.*\)"$/\1/p' "$runtime/release" | tr ' ' '\n')
    [ -n "$modules" ] || fail "$runtime has no list of modules"
    if echo "$modules" | grep -E '^(java\.(net\.http|sql|sql\.rowset|naming|rmi|management|instrument|transaction\.xa|se)|jdk\.(httpserver|net|naming.*|attach|jdwp.*|jfr|management.*|zipfs))$'; then
        fail "the workstation's run-time holds the modules above"
    fi
    classes "$app" >"$scratch/classes"
    grep -q '^dev/strongroom/desktop/workstation/Workstation.class$' "$scratch/classes" || fail "the list of classes is wrong"
    if grep -E '^dev/strongroom/(core/|chain/(rpc|sandbox|bench|practice)/|chain/.*Node(\$.*)?\.class|chain/wiring/Online|desktop/(address|app|bench|nav|screen|session|shell)/)' "$scratch/classes"; then
        fail "the workstation holds the classes above"
    fi
    if grep -E '^(org/h2|org/postgresql|com/zaxxer|org/hibernate|org/springframework|org/flywaydb|okhttp3|io/netty|org/eclipse/jetty)/' "$scratch/classes"; then
        fail "the workstation holds the classes above"
    fi
    [ ! -e "$runtime/bin" ] || fail "the workstation's run-time has commands"
    [ ! -e "$runtime/lib/security/cacerts" ] || fail "the workstation trusts certificate authorities"
    if find "$1" -name '*.jar' -exec unzip -Z1 {} \; 2>/dev/null | grep -E '\.(so|dll|dylib|jnilib)$'; then
        fail "libraries in jars, which would be unpacked"
    fi
    echo "check: workstation: $(ls "$app"/*.jar | wc -l) jars, $(echo "$modules" | wc -l) modules, $(wc -l <"$scratch/classes") classes; nothing of network, database or core"
}

# The self-test of a copy: the archive must be taken, the home and the folder for temporary files must stay empty.
run() {
    name=$1 image=$2
    cp -a "$image" "$scratch/moved here"
    mkdir "$scratch/home" "$scratch/tmp"
    {
        echo "java-options=-XX:AOTMode=on"
        echo "java-options=-Duser.home=$scratch/home"
        echo "java-options=-Djava.io.tmpdir=$scratch/tmp"
    } >>"$scratch/moved here/lib/app/$name.cfg"
    begin=$(date +%s)
    HOME=$scratch/home XDG_CACHE_HOME=$scratch/home/.cache "$scratch/moved here/bin/$name" --self-test >"$scratch/said" 2>&1 ||
        { cat "$scratch/said" >&2; fail "$name: the self-test failed"; }
    sed 's/^/    /' "$scratch/said"
    [ "$(tail -n 1 "$scratch/said")" = "self-test OK" ] || fail "$name: the self-test says something else at its end"
    left=$(find "$scratch/home" "$scratch/tmp" -mindepth 1)
    [ -z "$left" ] || fail "$name: wrote $left"
    echo "check: $name ($3): $(grep -c '^ok ' "$scratch/said") checks in $(($(date +%s) - begin)) s, with its archive, nothing written into the home"
    rm -rf "$scratch/moved here" "$scratch/home" "$scratch/tmp"
}

cd "$out"
sha256sum --check --quiet SHA256SUMS || fail "SHA256SUMS does not hold"
echo "check: $(wc -l <SHA256SUMS) sums hold"
contents "$out/strongroom-workstation"
for program in strongroom-workstation strongroom-console; do
    run "$program" "$out/$program" image
done
for deb in "$out"/*.deb; do
    [ -f "$deb" ] || continue
    program=$(dpkg-deb --field "$deb" Package)
    dpkg-deb --field "$deb" Depends | grep -q libgtk-3-0 || fail "$deb does not depend on GTK"
    dpkg-deb --extract "$deb" "$scratch/root"
    run "$program" "$scratch/root/opt/$program" deb
    rm -rf "$scratch/root"
done
echo "check: OK"
