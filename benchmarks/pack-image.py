#!/usr/bin/env python3
"""Packs folders into an image: pack-image.py OUT NAME ARCHITECTURE CONFIG LAYER...

Writes OUT/NAME.tar, an archive as `docker save` makes them (layers as plain tar), and OUT/NAME.oci, an OCI layout with
the same layers in gzip. CONFIG is the `config` object of the image in JSON. A LAYER is one of

    root:DIR                  the tree under DIR, owners and modes kept
    copy:SOURCE=PATH,...      files or folders, owned by root, at PATH in the image, with the folders above them
    remove:PATH,...           whiteouts
    layers-of:LAYOUT          all layers of another OCI layout, their blobs as they are; then OUT/NAME.oci alone is written
    zeros:COUNT*BYTES         COUNT files of so many zero bytes, as a sparse file; then OUT/NAME.tar alone is written

Same input, same bytes: names are sorted, and every time stamp is 2026-01-01.
"""
import gzip
import hashlib
import io
import json
import os
import shutil
import sys
import tarfile

WHEN = 1767225600
HISTORY_TIME = "2026-01-01T00:00:00Z"


class Layer:
    """One layer's tar, written to a file while its digest is taken."""

    def __init__(self, path):
        self.path = path
        self.tar = tarfile.open(path, "w", format=tarfile.PAX_FORMAT)
        self.folders = set()

    def entry(self, source, name, owner_kept):
        info = self.tar.gettarinfo(source, name)
        if info is None:  # a socket
            return
        info.mtime, info.uname, info.gname, info.pax_headers = WHEN, "", "", {}
        if not owner_kept:
            info.uid = info.gid = 0
        if info.isreg():
            with open(source, "rb") as content:
                self.tar.addfile(info, content)
        else:
            self.tar.addfile(info)

    def tree(self, source, name, owner_kept):
        if name:
            self.entry(source, name, owner_kept)
        if os.path.isdir(source) and not os.path.islink(source):
            for child in sorted(os.listdir(source)):
                self.tree(os.path.join(source, child), f"{name}/{child}" if name else child, owner_kept)

    def folders_above(self, name):
        parts = name.split("/")[:-1]
        for end in range(1, len(parts) + 1):
            above = "/".join(parts[:end])
            if above not in self.folders:
                self.folders.add(above)
                info = tarfile.TarInfo(above)
                info.type, info.mode, info.mtime = tarfile.DIRTYPE, 0o755, WHEN
                self.tar.addfile(info)

    def whiteout(self, name):
        self.folders_above(name)
        folder, _, last = name.rpartition("/")
        info = tarfile.TarInfo(f"{folder}/.wh.{last}" if folder else f".wh.{last}")
        info.mtime = WHEN
        self.tar.addfile(info)


    def zeros(self, name, size):
        self.folders_above(name)
        info = tarfile.TarInfo(name)
        info.size, info.mtime = size, WHEN
        self.tar.addfile(info)
        hole = -(-size // 512) * 512
        self.tar.fileobj.seek(hole, os.SEEK_CUR)
        self.tar.offset += hole


def write_layer(path, what):
    layer = Layer(path)
    kind, _, words = what.partition(":")
    if kind == "root":
        layer.tree(words, "", True)
    elif kind == "copy":
        for pair in words.split(","):
            source, _, name = pair.partition("=")
            layer.folders_above(name)
            layer.tree(source, name, False)
    elif kind == "remove":
        for name in words.split(","):
            layer.whiteout(name)
    elif kind == "zeros":
        count, size = map(int, words.split("*"))
        for number in range(count):
            layer.zeros(f"data/{number}.bin", size)
    else:
        sys.exit(f"pack-image: {what}: not a layer\n\n{__doc__}")
    layer.tar.close()


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def compress(source, target):
    with open(source, "rb") as plain, open(target, "wb") as raw, gzip.GzipFile("", "wb", 6, raw, 0) as packed:
        shutil.copyfileobj(plain, packed, 1 << 20)


def as_json(value):
    return json.dumps(value, separators=(",", ":")).encode()


def history(what):
    kind, _, words = what.partition(":")
    if kind == "root":
        return "/bin/sh -c #(nop) ADD file:rootfs in / "
    if kind == "copy":
        return "".join(f"COPY {pair.split('=')[0].rsplit('/', 1)[-1]} /{pair.split('=')[1]} " for pair in words.split(","))
    if kind == "remove":
        return "/bin/sh -c rm -rf " + " ".join("/" + name for name in words.split(","))
    return f"/bin/sh -c make {words}"


def blob_of(layout, descriptor):
    return os.path.join(layout, "blobs", *descriptor["digest"].split(":"))


def read_layout(layout):
    """the layers, their diff IDs and their history"""
    with open(os.path.join(layout, "index.json")) as file:
        index = json.load(file)
    with open(blob_of(layout, index["manifests"][0])) as file:
        manifest = json.load(file)
    with open(blob_of(layout, manifest["config"])) as file:
        config = json.load(file)
    return manifest["layers"], config["rootfs"]["diff_ids"], config["history"]


def copy_sparse(source, target):
    """leaves holes where a block is all zero"""
    block = 1 << 20
    empty = bytes(block)
    while piece := source.read(block):
        if piece == empty[: len(piece)]:
            target.seek(len(piece), os.SEEK_CUR)
        else:
            target.write(piece)


def put_bytes(tar, name, content):
    info = tarfile.TarInfo(name)
    info.size, info.mtime = len(content), WHEN
    tar.addfile(info, io.BytesIO(content))


def write_archive(path, name, config, diffs):
    config_digest = hashlib.sha256(config).hexdigest()
    with open(path, "wb") as raw, tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for layer, sum_ in diffs:
            info = tarfile.TarInfo(f"blobs/sha256/{sum_}")
            info.size, info.mtime = os.path.getsize(layer), WHEN
            tar.addfile(info)
            with open(layer, "rb") as content:
                copy_sparse(content, raw)
            tar.offset += info.size  # a layer's tar ends at a multiple of 512
        put_bytes(tar, f"blobs/sha256/{config_digest}", config)
        put_bytes(tar, "manifest.json", as_json([{
            "Config": f"blobs/sha256/{config_digest}", "RepoTags": [f"hull-benchmarks/{name}:1"],
            "Layers": [f"blobs/sha256/{sum_}" for _, sum_ in diffs]}]))


def write_layout(folder, config, diffs, inherited, others):
    blobs = os.path.join(folder, "blobs", "sha256")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(blobs)
    layers = list(inherited)
    for layer in inherited:
        os.link(blob_of(others, layer), os.path.join(blobs, layer["digest"].partition(":")[2]))
    for layer, _ in diffs:
        compress(layer, os.path.join(blobs, "new"))
        packed = digest(os.path.join(blobs, "new"))
        os.rename(os.path.join(blobs, "new"), os.path.join(blobs, packed))
        layers.append({"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", "digest": f"sha256:{packed}",
                       "size": os.path.getsize(os.path.join(blobs, packed))})

    def blob(content, media):
        sum_ = hashlib.sha256(content).hexdigest()
        with open(os.path.join(blobs, sum_), "wb") as file:
            file.write(content)
        return {"mediaType": media, "digest": f"sha256:{sum_}", "size": len(content)}

    manifest = as_json({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
                        "config": blob(config, "application/vnd.oci.image.config.v1+json"), "layers": layers})
    entry = blob(manifest, "application/vnd.oci.image.manifest.v1+json")
    entry["annotations"] = {"org.opencontainers.image.ref.name": "1"}
    with open(os.path.join(folder, "index.json"), "wb") as file:
        file.write(as_json({"schemaVersion": 2, "manifests": [entry]}))
    with open(os.path.join(folder, "oci-layout"), "wb") as file:
        file.write(as_json({"imageLayoutVersion": "1.0.0"}))


def main(out, name, architecture, config, layers):
    os.makedirs(out, exist_ok=True)
    kinds = {what.partition(":")[0] for what in layers}
    inherited, diff_ids, past, others = [], [], [], ""
    if layers[0].startswith("layers-of:"):
        others = layers.pop(0).partition(":")[2]
        inherited, diff_ids, past = read_layout(others)
    diffs = []
    for at, what in enumerate(layers):
        path = os.path.join(out, f".{name}.layer{at}")
        write_layer(path, what)
        diffs.append((path, digest(path)))
    whole = as_json({
        "architecture": architecture, "os": "linux", "created": HISTORY_TIME, "config": json.loads(config),
        "rootfs": {"type": "layers", "diff_ids": diff_ids + [f"sha256:{sum_}" for _, sum_ in diffs]},
        "history": past + [{"created": HISTORY_TIME, "created_by": history(what)} for what in layers]})
    if "zeros" not in kinds:
        write_layout(os.path.join(out, f"{name}.oci"), whole, diffs, inherited, others)
    if "layers-of" not in kinds:
        write_archive(os.path.join(out, f".{name}.tar"), name, whole, diffs)
        os.rename(os.path.join(out, f".{name}.tar"), os.path.join(out, f"{name}.tar"))
    for path, _ in diffs:
        os.remove(path)
    print(f"{name}: {len(inherited) + len(diffs)} layers", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 6:
        sys.exit(__doc__)
    main(*sys.argv[1:5], sys.argv[5:])
