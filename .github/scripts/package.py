"""Makes what a release consists of, beside the extension's packages (editor/vscode/scripts/package.mjs), in artifacts/packages:

  package.py archive RUNTIME [--published DIR] [--trimmed] [--out DIR]   linux-x64, linux-arm64, osx-x64, osx-arm64 or win-x64
  package.py tool RUNTIME                                     the tool of one runtime; "any" runs where .NET is
  package.py tool --pointer RUNTIME...                        the tool "fisc" itself, which leads to those of the runtimes
  package.py materials                                        the bills of materials of fisc and of the extension (CycloneDX)
  package.py sums                                             SHA256SUMS of all that is there

A program is compiled to native code on a system of its own kind alone. With --trimmed it is made anywhere: one file, with
its runtime in it. That needs the runtime's packages (Microsoft.NETCore.App.Runtime.RUNTIME); where a registry does not
supply them, the script says so and ends with 3, and the package is left to the workflow. Archives have the same bytes
whenever they are made of the same program: no clock, no user, no order of a disk.
"""
import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

import notices

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "src/FiscDsl.Cli"
PACKAGES = ROOT / "artifacts/packages"
RUNTIMES = ["linux-x64", "linux-arm64", "osx-x64", "osx-arm64", "win-x64"]
VERSION = re.search(r"<Version>(.+)</Version>", (ROOT / "Directory.Build.props").read_text(encoding="utf-8"))[1]
NOTICES = "third-party-notices.txt"
NOT_SUPPLIED = 3
EXTENSION_TOOL = "@cyclonedx/cyclonedx-npm@6.0.1"


def dotnet(*arguments: str) -> None:
    # Analysis is for builds and tests.
    words = ["dotnet", *arguments, "--configuration", "Release", "--verbosity", "quiet", "--nologo", "-p:RunAnalyzers=false"]
    run = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace")
    sys.stderr.write(run.stdout)
    if run.returncode == 0:
        return
    missing = re.search(r"error NU110[123]: .*?((?:Microsoft\.NETCore\.App|runtime)\.[\w.-]*\w)", run.stdout, re.IGNORECASE)
    if missing:
        print(f"not made: the registry does not supply {missing[1]}; the workflow makes it", file=sys.stderr)
        sys.exit(NOT_SUPPLIED)
    sys.exit(run.returncode)


def publish(runtime: str, trimmed: bool) -> Path:
    folder = ROOT / "artifacts/published" / runtime
    shutil.rmtree(folder, ignore_errors=True)
    dotnet("publish", str(PROJECT), "--runtime", runtime, "--output", str(folder), *(["-p:PublishAot=false"] if trimmed else []))
    notices.write(PROJECT, runtime, folder / NOTICES)
    return folder


def archive(runtime: str, published: Path | None, trimmed: bool, out: Path) -> Path:
    folder = published or publish(runtime, trimmed)
    name = f"fisc-{VERSION}-{runtime}"
    program = "fisc.exe" if runtime.startswith("win") else "fisc"
    if not (folder / NOTICES).exists():
        notices.write(PROJECT, runtime, folder / NOTICES)
    files = {program: folder / program, "LICENSE": ROOT / "LICENSE", "README.md": PROJECT / "README.md", NOTICES: folder / NOTICES}
    out.mkdir(parents=True, exist_ok=True)
    if runtime.startswith("win"):
        return write_zip(out / f"{name}.zip", name, files)
    return write_tar(out / f"{name}.tar.gz", name, files)


def date() -> int:
    """Seconds of the commit that is packaged; the first second that a zip can say where there is none."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    git = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return int(git.stdout) if git.returncode == 0 and git.stdout.strip() else 315532800


def is_program(name: str) -> bool:
    return name.startswith("fisc")


def write_tar(target: Path, folder: str, files: dict[str, Path]) -> Path:
    made = date()
    with open(target, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed, tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, file in sorted(files.items()):
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size, entry.mtime, entry.mode = file.stat().st_size, made, 0o755 if is_program(name) else 0o644
            with open(file, "rb") as content:
                tar.addfile(entry, content)
    return target


def write_zip(target: Path, folder: str, files: dict[str, Path]) -> Path:
    made = time.gmtime(date())[:6]
    with zipfile.ZipFile(target, "w") as packed:
        for name, file in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", made)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = (0o100755 if is_program(name) else 0o100644) << 16
            packed.writestr(entry, file.read_bytes(), compresslevel=9)
    return target


def tool(runtimes: list[str], pointer: bool) -> list[Path]:
    PACKAGES.mkdir(parents=True, exist_ok=True)
    if pointer:
        # Each is packed by itself, on its own system: this one only names them.
        listed = ";".join(runtimes)
        dotnet("pack", str(PROJECT), "--output", str(PACKAGES), f'-p:ToolPackageRuntimeIdentifiers="{listed}"')
        return [PACKAGES / f"fisc.{VERSION}.nupkg"]
    for runtime in runtimes:
        published = publish(runtime, trimmed=False)
        dotnet("pack", str(PROJECT), "--runtime", runtime, "--output", str(PACKAGES), f"-p:NoticesFile={published / NOTICES}")
    return [PACKAGES / f"fisc.{runtime}.{VERSION}.nupkg" for runtime in runtimes]


def materials() -> list[Path]:
    """What is in the program and in the extension's script, by tools that are pinned: of .NET in .config/dotnet-tools.json."""
    PACKAGES.mkdir(parents=True, exist_ok=True)
    program, extension = PACKAGES / f"fisc-{VERSION}.cdx.json", PACKAGES / f"fisc-vscode-{VERSION}.cdx.json"
    quietly("dotnet", "tool", "restore")
    quietly("dotnet", "restore", str(PROJECT))
    options = ["--exclude-dev", "--disable-package-restore", "--output-format", "Json", "--set-name", "fisc", "--set-version", VERSION, "--set-type", "Application"]
    quietly("dotnet", "dotnet-CycloneDX", str(PROJECT / "FiscDsl.Cli.csproj"), *options, "--output", str(PACKAGES), "--filename", program.name)
    options = ["--package-lock-only", "--omit", "dev", "--output-reproducible"]
    quietly(shutil.which("npx") or "npx", "--yes", EXTENSION_TOOL, *options, "--output-file", str(extension), str(ROOT / "editor/vscode/package.json"))
    return [program, extension]


def quietly(*words: str) -> None:
    run = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace")
    if run.returncode != 0:
        sys.stderr.write(run.stdout)
        sys.exit(run.returncode)


def sums() -> Path:
    target = PACKAGES / "SHA256SUMS"
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(PACKAGES.iterdir()) if file != target]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    archiving = verbs.add_parser("archive")
    archiving.add_argument("runtime", choices=RUNTIMES)
    archiving.add_argument("--published", type=Path, help="a folder with a program that was published before")
    archiving.add_argument("--out", type=Path, default=PACKAGES, help="a folder in the place of artifacts/packages")
    archiving.add_argument("--trimmed", action="store_true", help="no native code: can be made on any system")
    packing = verbs.add_parser("tool")
    packing.add_argument("runtimes", nargs="+", choices=[*RUNTIMES, "any"])
    packing.add_argument("--pointer", action="store_true")
    verbs.add_parser("materials")
    verbs.add_parser("sums")
    given = parser.parse_args()
    if given.verb == "archive":
        made = [archive(given.runtime, given.published, given.trimmed, given.out)]
    elif given.verb == "tool":
        made = tool(given.runtimes, given.pointer)
    else:
        made = materials() if given.verb == "materials" else [sums()]
    for file in made:
        print(f"{file.name}: {file.stat().st_size / 2**20:.1f} MB")


if __name__ == "__main__":
    main()
