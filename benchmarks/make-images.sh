#!/bin/sh
# Makes the six test images; benchmarks/images runs it. make-images.sh WORK
#
# WORK/out/NAME.tar (docker-archive, plain layers) and WORK/out/NAME.oci (OCI layout, gzip) of
#
#   alpine  Alpine's minimal root file system           deb   Debian minbase, Python, pip, a JRE, nginx
#   alma    AlmaLinux's micro image                     java  deb, some 260 jars, a Spring Boot jar with some 80 inside
#   src     slim, 150 MB of C, 120 MB of JavaScript     big   slim, Python packages, node_modules, 2,000 sources, deletions
#
# and of big2, which is big and one more small layer (OCI only), and huge, which is slim and 10 GB of zeros (archive only,
# a sparse file). (slim: Debian minbase without documents.) Needs root, debootstrap, dpkg-dev, mvn with a JDK 17 or newer, npm, python3
# and pip, and whatever way to their registries this machine has. alpine, alma and slim come from the shared corpora
# (HULL_SHARED, or ../shared beside the repository); without them the first two are left out and slim is bootstrapped.
# What is there already is not made anew: delete WORK/out/NAME.tar, or WORK/in/NAME, to do so.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:?the work folder}"
cd "$1"
mkdir -p in out
shared=${HULL_SHARED:-$here/../../shared}
pack="python3 $here/pack-image.py out"
say() { printf '%s\n' "make-images: $*" >&2; }
need() {
    for program; do command -v "$program" > /dev/null || { say "$program is not installed"; exit 2; }; done
}
# step NAME: true if in/NAME has to be made, in the folder in/NAME.new, which done_with NAME puts in its place
step() {
    [ ! -e "in/$1" ] || return 1
    say "$1"
    rm -rf "in/$1.new"
    mkdir -p "in/$1.new"
}
done_with() { mv "in/$1.new" "in/$1"; }
missing() { [ ! -e "out/$1.tar" ]; }

mirror() {
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        while read -r uri codename component; do
            if [ "$codename $component" = "bookworm main" ]; then printf '%s\n' "$uri"; break; fi
        done
}

bootstrap() {
    need debootstrap
    if step "$1"; then
        debootstrap --variant=minbase ${2:+--include="$2"} bookworm "in/$1.new" $(mirror) > "in/$1.log"
        rm -rf "in/$1.new/var/cache/apt/archives" "in/$1.new/var/lib/apt/lists" "in/$1.new/debootstrap"
        # no devices in an image
        find "in/$1.new/dev" -mindepth 1 -delete
        done_with "$1"
    fi
}

unpacked() {
    if step "$1"; then
        tar -C "in/$1.new" --numeric-owner -xf "$2"
        done_with "$1"
    fi
}

slim() {
    if [ -r "$shared/images/debian/debian-bookworm-slim-amd64.tar.xz" ]; then
        unpacked slim "$shared/images/debian/debian-bookworm-slim-amd64.tar.xz"
    else bootstrap slim; fi
}

pom() { # GROUP:ARTIFACT:VERSION... as the dependencies of a project; the packaging in $packaging, a parent in $parent
    printf '%s\n' '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>' "${parent:-}" \
        '<groupId>example</groupId><artifactId>app</artifactId><version>1.0</version>' '<dependencies>'
    for one; do
        group=${one%%:*} rest=${one#*:}
        artifact=${rest%%:*} version=${rest#"$artifact"}
        printf '%s' "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId>"
        [ -z "$version" ] || printf '%s' "<version>${version#:}</version>"
        printf '%s\n' '</dependency>'
    done
    printf '%s\n' '</dependencies>' "${build:-}" '</project>'
}

jars() {
    need mvn
    if step libs; then
        parent='' build='' pom org.apache.hadoop:hadoop-client:3.3.6 org.apache.kafka:connect-runtime:4.1.1 \
            org.apache.logging.log4j:log4j-core:2.14.1 com.azure:azure-identity:1.18.1 \
            com.google.cloud:google-cloud-storage:2.60.0 org.apache.camel:camel-kafka:4.16.0 \
            commons-collections:commons-collections:3.2.1 org.apache.commons:commons-text:1.9 > in/libs.pom
        mvn -q -B -ntp -Dstyle.color=never -Djansi.noreset=true -f in/libs.pom dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/in/libs.new"
        done_with libs
    fi
    if step boot; then
        starters=
        for starter in web data-jpa actuator security; do
            starters="$starters org.springframework.boot:spring-boot-starter-$starter"
        done
        parent='<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>4.0.0</version></parent>' \
            build='<build><plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>' \
            pom $starters > in/boot.new/pom.xml
        mkdir -p in/boot.new/src/main/java/example
        echo 'package example; public class App { public static void main(String[] words) {} }' > in/boot.new/src/main/java/example/App.java
        mvn -q -B -ntp -Dstyle.color=never -Djansi.noreset=true -f in/boot.new/pom.xml package
        done_with boot
    fi
}

node() {
    need npm
    if step node; then
        (cd in/node.new && echo '{"name":"app","version":"1.0.0","private":true}' > package.json &&
            npm install --ignore-scripts --no-audit --no-fund --loglevel=error @angular/cli webpack webpack-cli typescript \
                react react-dom next jest eslint @babel/core @babel/preset-env lodash@4.17.15 minimist@1.2.0 express@4.17.1 \
                axios@0.21.1 @aws-sdk/client-s3 @aws-sdk/client-ec2 rxjs antd @mui/material date-fns three core-js monaco-editor)
        rm -rf in/node.new/node_modules/next in/node.new/node_modules/@next
        done_with node
    fi
}

python() {
    if step py; then
        python3 -m pip install -q --no-compile --target in/py.new django flask requests numpy pandas boto3 sqlalchemy celery \
            jinja2==2.10 pyyaml==6.0.1 cryptography
        done_with py
    fi
}

sources() {
    need dpkg-source
    if step pg; then
        mkdir -p in/pg.apt/lists/partial
        echo "deb-src [trusted=yes] $(mirror) bookworm main" > in/pg.apt/sources.list
        (cd in/pg.new && apt="apt-get -q -o Dir::Etc::sourcelist=$PWD/../pg.apt/sources.list -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists=$PWD/../pg.apt/lists" &&
            $apt update > /dev/null && $apt source --download-only postgresql-15 > /dev/null &&
            tar -xf postgresql-15_*.orig.tar.* --strip-components=1 && rm -f postgresql-15_*)
        done_with pg
    fi
    if step js; then
        # 120 MB of what npm has, as if somebody had copied it beside the sources
        for package in core-js antd @mui @aws-sdk date-fns rxjs monaco-editor typescript webpack @babel; do
            mkdir -p "in/js.new/$(dirname "$package")"
            cp -a "in/node/node_modules/$package" "in/js.new/$package"
        done
        done_with js
    fi
    if step modules; then
        number=0
        while [ $number -lt 2000 ]; do
            number=$((number + 1))
            folder=in/modules.new/m$((number % 40))
            mkdir -p "$folder"
            echo "export const v$number = '$(echo $number | sha256sum | cut -c1-32)';" > "$folder/f$number.ts"
        done
        done_with modules
    fi
}

for name in alpine:alpine/alpine-minirootfs-3.20.3-x86_64.tar.gz:amd64 alma:rpm/almalinux-9.0-20220527-aarch64-micro.tar.xz:arm64; do
    image=${name%%:*} rest=${name#*:}
    missing "$image" || continue
    if [ -r "$shared/images/${rest%:*}" ]; then
        unpacked "$image" "$shared/images/${rest%:*}"
        $pack "$image" "${rest##*:}" '{"Cmd":["/bin/sh"]}' "root:in/$image"
    else say "$image is left out: it comes from the shared corpora (HULL_SHARED)"; fi
done
if missing deb || missing java; then bootstrap deb python3,python3-pip,openjdk-17-jre-headless,nginx,ca-certificates; fi
if missing deb; then $pack deb amd64 '{"Cmd":["nginx","-g","daemon off;"]}' root:in/deb; fi
if missing java; then
    jars
    $pack java amd64 '{"Env":["DB_HOST=db","APP_ENV=prod"],"ExposedPorts":{"8080/tcp":{}},"Entrypoint":["java","-jar","/app/app.jar"]}' \
        root:in/deb copy:in/libs=app/libs copy:in/boot/target/app-1.0.jar=app/app.jar
fi
if missing big || missing src; then
    slim
    node
    python
    sources
fi
if missing big; then
    $pack big amd64 '{"User":"1000","Cmd":["/bin/sh"]}' root:in/slim copy:in/py=usr/local/lib/python3.11/dist-packages \
        copy:in/node/package.json=srv/app/package.json,in/node/package-lock.json=srv/app/package-lock.json \
        copy:in/node/node_modules=srv/app/node_modules copy:in/modules=srv/app/src \
        remove:srv/app/node_modules/three,srv/app/node_modules/lodash/fp
fi
if missing src; then $pack src amd64 '{"Cmd":["/bin/sh"]}' root:in/slim copy:in/pg=app/src copy:in/js=app/web; fi
# for the cost of a second image with shared layers, and for memory
if [ ! -e out/big2.oci ]; then
    mkdir -p in/note
    echo "one more layer" > in/note/note.txt
    $pack big2 amd64 '{"User":"1000","Cmd":["/bin/sh"]}' layers-of:out/big.oci copy:in/note=srv/note
fi
if missing huge; then $pack huge amd64 '{"Cmd":["/bin/sh"]}' root:in/slim zeros:40*268435456; fi
