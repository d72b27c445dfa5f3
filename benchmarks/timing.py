#!/usr/bin/env python3
"""Wall, CPU and memory of whole processes: timing.py [--least] [--before COMMAND] RUNS NAME=COMMAND... prints a line each.

Each command runs once to warm the disk, then RUNS times, the commands taking turns, so that a busy moment of the
machine falls on all of them. Wall and CPU (user and system) are medians in milliseconds, with --least the least of all
runs, memory the greatest peak of resident memory in megabytes. A command whose exit status is not the same each time
is named. --before runs a command before each run, and its time is not counted.
"""
import os
import statistics
import subprocess
import sys
import time


def run(command, before):
    with open(os.devnull, "r+b") as nowhere:
        if before:
            subprocess.run(["/bin/sh", "-c", before], stdin=nowhere, stdout=nowhere, check=True)
        began = time.perf_counter()
        child = subprocess.Popen(["/bin/sh", "-c", "exec " + command], stdin=nowhere, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = (time.perf_counter() - began) * 1e3
    # ru_maxrss counts kilobytes on Linux, bytes on macOS
    peak = usage.ru_maxrss / (1 << 10 if sys.platform != "darwin" else 1 << 20)
    return wall, (usage.ru_utime + usage.ru_stime) * 1e3, peak, child.returncode


def main(runs, named, middle, before):
    results = {name: [] for name, _ in named}
    for _, command in named:
        run(command, before)
    for _ in range(runs):
        for name, command in named:
            results[name].append(run(command, before))
    width = max(len(name) for name, _ in named)
    print(f"{'':{width}}  wall ms (least–most)      CPU ms  peak MB  exit")
    for name, got in results.items():
        walls = [one[0] for one in got]
        exits = sorted({one[3] for one in got})
        print(f"{name:{width}}  {middle(walls):7.0f} ({min(walls):.0f}–{max(walls):.0f})"
              f"{'':{max(1, 14 - len(f'{min(walls):.0f}–{max(walls):.0f}'))}}"
              f"{middle([one[1] for one in got]):7.0f}  {max(one[2] for one in got):7.0f}  {exits}", flush=True)


if __name__ == "__main__":
    words, middle, before = sys.argv[1:], statistics.median, ""
    while words and words[0].startswith("--"):
        option = words.pop(0)
        if option == "--least":
            middle = min
        elif option == "--before" and words:
            before = words.pop(0)
        else:
            sys.exit(__doc__)
    if len(words) < 2:
        sys.exit(__doc__)
    main(int(words[0]), [tuple(word.split("=", 1)) for word in words[1:]], middle, before)
