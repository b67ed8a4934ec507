"""The licences of what a published program contains, as a text that goes with it."""
import json
import re
from pathlib import Path
from xml.etree import ElementTree

TEXTS = re.compile(r"(licen[cs]e|notice|third-party-notices)(\.txt|\.md)?$", re.IGNORECASE)
RULE = f"\n\n{'-' * 80}\n\n"


def write(project: Path, runtime: str, target: Path) -> None:
    """Writes the notices of a project as it was restored last, which must have been for the runtime."""
    assets = json.loads((project / "obj/project.assets.json").read_text(encoding="utf-8"))
    restored = assets["targets"].get(f"net10.0/{runtime}", {})
    downloaded = [f"{pack['name']}/{pack['version'].strip('[]').split(',')[0]}" for pack in assets["project"]["frameworks"]["net10.0"].get("downloadDependencies", [])]
    runtimes = [name for name in [*restored, *downloaded] if is_runtime(name, runtime)]
    packages = [name for name, library in restored.items() if is_contained(library)] + runtimes
    if runtime != "any" and not runtimes:
        raise SystemExit(f"{project} was not restored for {runtime}, so that the licence of its runtime is not known")
    folders = [folder for name in sorted(set(packages), key=str.lower) for folder in [folder_of(name, assets["packageFolders"])]]
    own = (project / "../../LICENSE").read_text(encoding="utf-8").split("\n\n", 2)
    terms = f"The terms of the MIT licence:\n\n{own[2].strip()}"
    target.write_text(RULE.join(["What fisc contains of others, and under which licences.", *map(about, folders), *texts(folders), terms]) + "\n", encoding="utf-8", newline="\n")


def is_contained(library: dict) -> bool:
    return library["type"] == "package" and any(not file.endswith("_._") for file in library.get("runtime", {}))


def is_runtime(name: str, runtime: str) -> bool:
    """The runtime itself: of native code it is in the compiler's package."""
    name = name.split("/")[0].lower()
    return name in (f"microsoft.netcore.app.runtime.{runtime}", f"runtime.{runtime}.microsoft.dotnet.ilcompiler")


def folder_of(name: str, roots: dict) -> Path:
    return next(Path(root) / name.lower() for root in roots if (Path(root) / name.lower()).is_dir())


def about(folder: Path) -> str:
    said = {element.tag.split("}")[-1]: (element.text or "").strip() for element in ElementTree.parse(next(folder.glob("*.nuspec"))).iter()}
    lines = [f"{said['id']} {said['version']}", said.get("license", ""), said.get("copyright") or said.get("authors", ""), said.get("projectUrl", "")]
    return "\n".join(line for line in lines if line)


def texts(folders: list[Path]) -> list[str]:
    """The texts that come with packages, each once, with the names of those that it comes with."""
    found: dict[str, list[str]] = {}
    for folder in folders:
        for file in sorted(folder.iterdir()):
            if TEXTS.match(file.name):
                found.setdefault(file.read_text(encoding="utf-8-sig").replace("\r\n", "\n").strip(), []).append(folder.parent.name)
    return [f"From {', '.join(dict.fromkeys(names))}:\n\n{text}" for text, names in found.items()]
