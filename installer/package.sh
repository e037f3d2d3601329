#!/bin/sh
# Packs the console and the workstation as programs with a run-time of their own: app-images and, where dpkg-deb and
# fakeroot are, a .deb of each. Called by './strongroom package' after a build; docs/packaging.md says what is made.
#   package.sh JDK HOME [--out=DIR] [--ca-store=FILE] [--no-deb]
set -eu
jdk=$1
home=$2
shift 2
out=$home/target/package
ca=$jdk/lib/security/cacerts
deb=yes
for option in "$@"; do
    case $option in
    --out=*) out=${option#--out=} ;;
    --ca-store=*) ca=${option#--ca-store=} ;;
    --no-deb) deb= ;;
    *) echo "package: unknown option '$option' (--out=DIR, --ca-store=FILE, --no-deb)" >&2; exit 2 ;;
    esac
done

fail() {
    echo "package: $1" >&2
    exit 1
}

say() {
    echo "package: $1" >&2
}

sha256() {
    if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

case $(uname -s) in
Linux) system=linux native=so ;;
Darwin) system=mac native=dylib ;;
*) fail "this script packs on Linux and macOS; on Windows use 'strongroom.cmd package'" ;;
esac
for tool in jlink jpackage keytool jar jimage; do
    [ -x "$jdk/bin/$tool" ] || fail "$jdk has no $tool"
done
if [ ! -d "$jdk/jmods" ] && ! "$jdk/bin/jlink" --help | grep -q 'Linking from run-time image enabled'; then
    fail "$jdk has no jmods and cannot link from its run-time image (JEP 493); use a JDK that can, such as Temurin 25"
fi

version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$home/pom.xml" | head -n 1)
# macOS refuses a version that begins with zero
packed=$version
case $system-$version in mac-0.*) packed=1.${version#0.} ;; esac
# the time of every file in the images: long ago, so that no clock is behind it
stamp=202001010000.00 epoch=1577836800
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$out/.work
rm -rf "$work" "$out/strongroom-console" "$out/strongroom-workstation" "$out"/*.app "$out"/*.deb "$out"/*.cdx.json "$out/SHA256SUMS"
mkdir -p "$work/home"
trap 'rm -rf "$work"' EXIT

# The entries of a class path, one a line.
entries() {
    tr ':' '\n' <"$1"
}

# JavaFX's jars of this system; those without a classifier are empty.
toolkit() {
    entries "$home/app-desktop/target/classpath" | grep '/org/openjfx/' | grep -E -- "-$system(-aarch64)?\.jar$"
}

jars() {
    case $1 in
    console)
        echo "$home/app-desktop/target/app-desktop.jar"
        entries "$home/app-desktop/target/classpath" | grep -v '/org/openjfx/'
        ;;
    workstation)
        echo "$home/app-desktop/target/app-desktop-workstation.jar"
        echo "$home/app-chain/target/app-chain-offline.jar"
        { entries "$home/app-chain/target/classpath"; echo; entries "$home/app-desktop/target/classpath-workstation"; } |
            grep -v -e '/org/openjfx/' -e '^$' | sort -u
        ;;
    esac
}

# A run-time image of chosen modules. JavaFX's libraries lie in its lib folder; without copies inside the modules there is
# nothing that could be unpacked into a home.
link() {
    modules=$(grep -v '^#' "$home/installer/modules-$1" | paste -s -d , -)
    "$jdk/bin/jlink" --module-path "$(toolkit | paste -s -d : -)" --add-modules "$modules" \
        --include-locales=en,zh,zh-CN,zh-TW --no-header-files --no-man-pages \
        --exclude-resources "/javafx.graphics/**.$native" --generate-cds-archive --output "$2" >/dev/null
    mkdir -p "$work/natives"
    (cd "$work/natives" && "$jdk/bin/jar" --extract --file "$(toolkit | grep /javafx-graphics/)")
    cp "$work/natives"/*."$native" "$2/lib/"
}

# Whom the console believes over TLS, as a plain file; the workstation believes nobody.
trust() {
    rm -f "$2/lib/security/cacerts"
    if [ "$1" = console ]; then
        [ -f "$ca" ] || fail "$ca: no such store of certificate authorities (--ca-store=FILE)"
        cp -L "$ca" "$2/lib/security/cacerts"
        chmod 644 "$2/lib/security/cacerts"
        count=$("$jdk/bin/keytool" -list -keystore "$2/lib/security/cacerts" -storepass changeit 2>/dev/null | grep -c trustedCertEntry || true)
        [ "$count" -gt 0 ] || fail "$ca: holds no certificate authority"
        say "$count certificate authorities from $(readlink -f "$ca" 2>/dev/null || echo "$ca")"
    fi
}

# Commands of the run-time that the program does not need; the console starts its practice network with 'java'.
trim() {
    for command in "$2"/bin/*; do
        case $1-${command##*/} in
        console-java) ;;
        *) rm -f "$command" ;;
        esac
    done
    rmdir "$2/bin" 2>/dev/null || true
}

# Where jpackage puts things, by system.
place() {
    if [ "$system" = mac ]; then
        image=$out/strongroom-$1.app app=$image/Contents/app runtime=$image/Contents/runtime/Contents/Home
        start=$image/Contents/MacOS/strongroom-$1
    else
        image=$out/strongroom-$1 app=$image/lib/app runtime=$image/lib/runtime
        start=$image/bin/strongroom-$1
    fi
}

# One run of the self-test is the training: the archive holds what it loaded and linked. It runs without the second
# compiler, whose notes would make every start compile at once what has become hot in a whole self-test. The options go
# into the launcher's file, since the practice network, a child of the console, would inherit a variable.
train() {
    cfg=$app/strongroom-$1.cfg
    cp "$cfg" "$work/cfg"
    option "-XX:AOTCacheOutput=$app/app.aot" "-XX:TieredStopAtLevel=1" "-Xlog:disable" "-Xlog:all=error:stderr" \
        "-Duser.home=$work/home" "-Dstrongroom.sandbox.record=$work/sandbox.conf"
    HOME=$work/home "$start" --self-test >"$work/training" 2>&1 || { cat "$work/training" >&2; fail "the self-test of $1 failed"; }
    [ -s "$app/app.aot" ] || { cat "$work/training" >&2; fail "no ahead-of-time archive was made for $1"; }
    # shellcheck disable=SC2016
    option '-XX:AOTCache=$APPDIR/app.aot'
    if [ "$1" = console ]; then network; fi
}

# The practice network runs in a process of its own, beside the console, and has an archive of its own; what belongs into
# it was noted while the console trained.
network() {
    [ -s "$work/sandbox.conf" ] || fail "the practice network noted nothing while the console trained"
    classes=$(sed -n 's:^app\.classpath=\$APPDIR/::p' "$cfg" | sed "s:^:$app/:" | paste -s -d : -)
    "$runtime/bin/java" -XX:+UseSerialGC -XX:AOTMode=create "-XX:AOTConfiguration=$work/sandbox.conf" "-XX:AOTCache=$app/sandbox.aot" \
        -cp "$classes" -version >"$work/training" 2>&1 || { cat "$work/training" >&2; fail "no archive was made for the practice network"; }
    # shellcheck disable=SC2016
    option '-XX:AOTCache=$APPDIR/app.aot' '-Dstrongroom.sandbox.archive=$APPDIR/sandbox.aot'
}

# The launcher's options as jpackage wrote them, and these.
option() {
    {
        cat "$work/cfg"
        for one in "$@"; do echo "java-options=$one"; done
    } >"$cfg"
}

# JavaFX reads a style sheet faster from its binary form, and looks for that beside the text.
sheets() {
    rm -rf "$work/sheets"
    mkdir "$work/sheets"
    (cd "$work/sheets" && "$jdk/bin/jar" --extract --file "$1")
    "$jdk/bin/java" -cp "$(toolkit | paste -s -d : -)" "$home/installer/Sheets.java" "$work/sheets" || fail "a style sheet cannot be read"
    (cd "$work/sheets" && find . -name '*.bss' | sed 's:^\./::' | LC_ALL=C sort | xargs "$jdk/bin/jar" --update --file "$1" --date=2020-01-01T00:00:00Z)
}

about() {
    case $1 in
    console) echo "Strongroom treasury console" ;;
    workstation) echo "Strongroom offline signing workstation" ;;
    esac
}

image() {
    case $1 in
    console) main=dev.strongroom.desktop.app.ConsoleMain jar=app-desktop.jar ;;
    workstation) main=dev.strongroom.desktop.workstation.Workstation jar=app-desktop-workstation.jar ;;
    esac
    say "$1: run-time image"
    link "$1" "$work/runtime-$1"
    trust "$1" "$work/runtime-$1"
    mkdir "$work/jars-$1"
    jars "$1" | while read -r one; do cp -p "$one" "$work/jars-$1/"; done
    sheets "$work/jars-$1/$jar"
    say "$1: app-image"
    # shellcheck disable=SC2046
    "$jdk/bin/jpackage" --type app-image --name "strongroom-$1" --app-version "$packed" --vendor Strongroom --description "$(about "$1")" \
        --runtime-image "$work/runtime-$1" --input "$work/jars-$1" --main-jar "$jar" --main-class "$main" \
        $(grep -v '^#' "$home/installer/options-$1" | sed 's/^/--java-options /') --dest "$out" >"$work/jpackage" 2>&1 ||
        { cat "$work/jpackage" >&2; fail "jpackage failed"; }
    place "$1"
    # the archive knows each jar by its time; Debian's packages keep whole seconds, and only up to SOURCE_DATE_EPOCH
    find "$image" -exec env TZ=UTC touch -h -t "$stamp" {} +
    say "$1: training by its self-test"
    train "$1"
    trim "$1" "$runtime"
    "$jdk/bin/java" -cp "$(entries "$home/app-core/target/classpath" | grep -E '/jackson-' | paste -s -d : -)" \
        "$home/installer/Sbom.java" "$home/target/strongroom-sbom.json" "$app" "$runtime" "strongroom-$1" "$version" >"$out/strongroom-$1.cdx.json"
}

# xz, dpkg-deb's own choice, takes minutes for what gzip does in seconds; DPKG_DEB_COMPRESSOR_TYPE=xz brings it back.
debs() {
    export SOURCE_DATE_EPOCH=$epoch
    export DPKG_DEB_COMPRESSOR_TYPE="${DPKG_DEB_COMPRESSOR_TYPE:-gzip}" DPKG_DEB_COMPRESSOR_LEVEL="${DPKG_DEB_COMPRESSOR_LEVEL:-6}"
    for program in console workstation; do
        place "$program"
        "$jdk/bin/jpackage" --type deb --name "strongroom-$program" --app-version "$version" --app-image "$image" \
            --vendor Strongroom --description "$(about "$program")" --linux-package-name "strongroom-$program" --linux-menu-group Office --linux-shortcut \
            --linux-package-deps "$(grep -v '^#' "$home/installer/deb-dependencies" | paste -s -d , - | sed 's/,/, /g')" \
            --license-file "$home/LICENSE" --dest "$out" >"$work/jpackage" 2>&1 || { cat "$work/jpackage" >&2; fail "jpackage --type deb failed"; }
    done
}

[ -s "$home/target/strongroom-sbom.json" ] || fail "target/strongroom-sbom.json is missing; build with Maven first"
image console
image workstation
if [ -n "$deb" ] && [ "$system" = linux ]; then
    if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then
        say "Debian packages"
        debs
    else
        say "no .deb: dpkg-deb and fakeroot are not both here"
    fi
fi
rm -rf "$work"
(cd "$out" && find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sh -c 'if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi' sums >SHA256SUMS)
say "done: $out"
