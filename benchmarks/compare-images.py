#!/usr/bin/env python3
"""Compares the answers of Hull and its peers about images: compare-images.py [-v] WORK IMAGE...

WORK/answers holds PROGRAM-IMAGE.json, as benchmarks/images makes them; WORK/db/adv.tsv says which CVEs an advisory stands
for, and WORK/in what npm and pip put into the images.
Findings are sets of (package, version, CVE), packages are sets of (type, name, version). Each line is equal / total, the
total being what either has; below it stands each difference, under its cause as far as that can be told from the answers.
-v prints all differences, not the first five of a cause.
"""
import collections
import json
import os
import sys
from urllib.parse import unquote

OS_TYPES = ("deb", "apk", "rpm")


def key(purl):
    """(type, namespace and name, version) of a package URL; what else it says is left out"""
    rest = purl.removeprefix("pkg:").split("#")[0].split("?")
    qualifiers = dict(word.split("=", 1) for word in rest[1].split("&") if "=" in word) if len(rest) > 1 else {}
    path, _, version = rest[0].partition("@") if "@" in rest[0] else (rest[0], "", "")
    kind, _, name = path.partition("/")
    if name.startswith("@"):  # a scope that was not encoded
        name, _, version = rest[0].partition("/")[2].rpartition("@")
    version = unquote(version)
    if kind in OS_TYPES:
        name = name.rpartition("/")[2]
        epoch = qualifiers.get("epoch")
        if epoch and epoch != "0" and not version.startswith(epoch + ":"):
            version = f"{epoch}:{version}"
    name = unquote(name)
    if kind == "pypi":
        name = name.lower().replace("_", "-").replace(".", "-")
    if kind == "golang":
        version = version.removeprefix("v").removeprefix("go")
        name = name.lower()
    return kind, name, version.removeprefix("0:")


def short(name):
    return name.rpartition("/")[2].rpartition(":")[2].lower().replace("_", "-").replace(".", "-")


def plain(version):
    return version.removeprefix("0:").removeprefix("v").removeprefix("go")


class Answers:
    def __init__(self, folder, advisories):
        self.folder = folder
        self.cves = {}
        if os.path.exists(advisories):
            for line in open(advisories):
                column = line.rstrip("\n").split("\t")
                cves = {word for word in column[8].split(",") if word.startswith("CVE-")}
                if cves and not column[3].startswith("CVE-"):
                    self.cves.setdefault(column[3], set()).update(cves)

    def load(self, program, image, what="json"):
        path = f"{self.folder}/{program}-{image}.{what}"
        if not os.path.exists(path) or not os.path.getsize(path):
            return None
        with open(path) as file:
            return json.load(file)

    def ids(self, identifier, aliases=()):
        """the CVEs of a flaw, or its own id where it has none"""
        if identifier.startswith("CVE-"):
            return {identifier}
        return {word for word in aliases if word.startswith("CVE-")} or self.cves.get(identifier) or {identifier}

    def findings(self, program, image):
        answer = self.load(program, image)
        if answer is None:
            return None
        found = set()
        if program == "trivy":
            for result in answer.get("Results") or []:
                for one in result.get("Vulnerabilities") or []:
                    found.add((short(one["PkgName"]), plain(one["InstalledVersion"]), one["VulnerabilityID"]))
        elif program == "grype":
            for match in answer["matches"]:
                package = match["artifact"]
                version = key(package["purl"])[2] if package["type"] in OS_TYPES else package["version"]
                for cve in self.ids(match["vulnerability"]["id"]):
                    found.add((short(package["name"]), plain(version), cve))
        elif program == "osv":
            for result in answer["results"]:
                for package in result["packages"]:
                    named = package["package"]
                    for one in package.get("vulnerabilities") or []:
                        aliases = [*one.get("aliases", []), *one.get("upstream", []), *one.get("related", [])]
                        for cve in self.ids(one["id"], aliases):
                            found.add((short(named["name"]), plain(named["version"]), cve))
        else:
            for one in answer["findings"]:
                flaw = one.get("vulnerability")
                if flaw:
                    _, name, version = key(flaw["purl"])
                    for cve in self.ids(flaw["id"], flaw.get("aliases", [])):
                        found.add((short(name), plain(version), cve))
        return found

    def packages(self, program, image):
        """(type, name, version) to where it was seen"""
        seen = collections.defaultdict(set)
        if program == "trivy":
            answer = self.load(program, image)
            if answer is None:
                return None
            for result in answer.get("Results") or []:
                for package in result.get("Packages") or []:
                    purl = (package.get("Identifier") or {}).get("PURL")
                    if purl:
                        seen[key(purl)].add(package.get("FilePath") or result["Target"])
        elif program == "syft":
            answer = self.load(program, image)
            if answer is None:
                return None
            for package in answer["artifacts"]:
                if package.get("purl"):
                    seen[key(package["purl"])].add(package["locations"][0]["path"])
        elif program == "osv":
            answer = self.load(program, image)
            if answer is None:
                return None
            kinds = {"Maven": "maven", "npm": "npm", "PyPI": "pypi", "Go": "golang", "Debian": "deb", "Alpine": "apk", "AlmaLinux": "rpm"}
            for result in answer["results"]:
                for package in result["packages"]:
                    named = package["package"]
                    kind = kinds.get(named["ecosystem"].split(":")[0], named["ecosystem"])
                    seen[kind, named["name"].replace(":", "/") if kind == "maven" else named["name"], named["version"]].add(result["source"]["path"])
        else:
            answer = self.load("hull", image, "cdx.json")
            if answer is None:
                return None
            for component in answer.get("components") or []:
                if component.get("purl"):
                    where = {one["name"]: one["value"] for one in component.get("properties") or []}
                    path = next((value for name, value in where.items() if "path" in name.lower() or "location" in name.lower()), "")
                    seen[key(component["purl"])].add(path)
        return seen


def difference(title, causes, all_of_them):
    for cause, rows in sorted(causes.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if not rows:
            continue
        print(f"    {title}: {cause}: {len(rows)}")
        for row in sorted(rows)[: None if all_of_them else 5]:
            print("       ", *row)


def compare_findings(answers, image, peer, verbose):
    ours, theirs = answers.findings("hull", image), answers.findings(peer, image)
    if ours is None or theirs is None:
        return
    if peer == "osv":  # names OS packages by their source
        ours, theirs = {one[2] for one in ours}, {one[2] for one in theirs}
        print(f"  CVEs, hull and osv-scanner: {len(ours & theirs)} / {len(ours | theirs)};"
              f" only hull {len(ours - theirs)}, only osv-scanner {len(theirs - ours)}: {' '.join(sorted(theirs - ours)[:None if verbose else 6])}")
        return
    print(f"  findings, hull and {peer}: {len(ours & theirs)} / {len(ours | theirs)}")
    for title, only, listed in (("only hull", ours - theirs, answers.packages(peer, image)),
                                (f"only {peer}", theirs - ours, answers.packages("hull", image))):
        names = {(short(name), plain(version)) for _, name, version in listed or ()}
        causes = collections.defaultdict(list)
        for name, version, cve in only:
            if (name, version) in names:
                cause = "package listed by both: another advisory, or another order of versions"
            elif name in {one for one, _ in names}:
                cause = "the other lists another version"
            else:
                cause = "the other does not list the package"
            causes[cause].append((name, version, cve))
        difference(title, causes, verbose)


def put_there(work, image):
    """what npm says that it installed and nobody deleted, and what pip did; only `big` has both"""
    lock = f"{work}/in/node/node_modules/.package-lock.json"
    if image != "big" or not os.path.exists(lock):
        return None
    there = {}
    with open(lock) as file:
        for path, package in json.load(file)["packages"].items():
            if not path.startswith("node_modules/three") and os.path.exists(f"{work}/in/node/{path}/package.json"):
                name = package.get("name") or path.rpartition("node_modules/")[2]
                there["npm", name, package["version"]] = {path}
    for folder in os.listdir(f"{work}/in/py"):
        if folder.endswith(".dist-info"):
            name, _, version = folder.removesuffix(".dist-info").partition("-")
            there[key(f"pkg:pypi/{name}@{version}")] = {folder}
    return there


def compare_with_truth(answers, work, image, verbose):
    there = put_there(work, image)
    for program in ("hull", "trivy", "syft", "osv") if there else ():
        listed = answers.packages(program, image)
        if listed is not None:
            seen = {one for one in listed if one[0] in ("npm", "pypi")}
            print(f"  npm and pip installed {len(there)}; {program} lists {len(seen & there.keys())} of them and {len(seen - there.keys())} more")
            if program == "hull":
                difference("installed", {"not listed by hull": there.keys() - seen}, verbose)
                difference("hull", {"lists what was not installed": seen - there.keys()}, verbose)


def compare_packages(answers, image, peer, verbose):
    ours, theirs = answers.packages("hull", image), answers.packages(peer, image)
    if ours is None or theirs is None:
        return
    print(f"  packages, hull and {peer}: {len(ours.keys() & theirs.keys())} / {len(ours.keys() | theirs.keys())}"
          f"  ({', '.join(f'{kind} {count}' for kind, count in sorted(collections.Counter(one[0] for one in ours).items()))})")
    for title, mine, other in (("only hull", ours, theirs), (f"only {peer}", theirs, ours)):
        short_names = collections.defaultdict(set)
        for kind, name, version in other:
            short_names[kind, short(name)].add((name, version))
        causes = collections.defaultdict(list)
        for one in mine.keys() - other.keys():
            kind, name, version = one
            same = short_names.get((kind, short(name)), set())
            if version in {number for _, number in same}:
                cause = "same name and version, another group"
            elif name in {spelled for spelled, _ in same}:
                cause = "another version"
            elif same:
                cause = "another group and version"
            else:
                cause = "not listed"
            causes[f"{kind}, {cause}"].append((name, version, *sorted(mine[one])[:1],
                                               *(f"[{spelled} {number}]" for spelled, number in sorted(same)[:2])))
        difference(title, causes, verbose)


def main(words):
    verbose = "-v" in words
    work, *images = [word for word in words if word != "-v"]
    answers = Answers(f"{work}/answers", f"{work}/db/adv.tsv")
    for image in images:
        print(image)
        trivy, grype = answers.findings("trivy", image), answers.findings("grype", image)
        if trivy is not None and grype is not None:
            print(f"  findings, trivy and grype: {len(trivy & grype)} / {len(trivy | grype)}")
        for peer in ("trivy", "grype", "osv"):
            compare_findings(answers, image, peer, verbose)
        for peer in ("trivy", "syft"):
            compare_packages(answers, image, peer, verbose)
        compare_with_truth(answers, work, image, verbose)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1:])
