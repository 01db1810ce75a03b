"""`lab aliases`: other names for the kernel, those that notebooks of other Java kernels were saved with. Only when asked, and never another kernel's."""
import json
import os
import shutil
from pathlib import Path

from elara_kernel import command, installation, kernelspec

from tools import places, progress, setup
from tools.problem import Problem

USAGE = "usage: ./lab aliases [NAME|NOTEBOOK.ipynb...] [--user] [--remove]"
MARK = "elara_alias"  # in the metadata of a kernelspec that this command has made


def main(arguments: list[str]) -> int:
    options = {argument for argument in arguments if argument.startswith("--")}
    if unknown := options - {"--user", "--remove"}:
        raise Problem(f"`./lab aliases` has no option {min(unknown)}: {USAGE}.")
    directory = (installation.user_data() if "--user" in options else places.JUPYTER) / "kernels"
    names = [name_in(argument) for argument in arguments if argument not in options]
    if "--remove" in options:
        return remove(names or present(directory), directory)
    if not names:
        return show(directory)
    setup.ensure()  # first: it may install kernels, whose names are taken then
    for name in names:
        check(name, directory)
    for name in dict.fromkeys(names):
        write(name, directory)
        progress.step(f"Notebooks saved for the kernel {name} run on Elara ({directory / name})")
    return 0


def name_in(argument: str) -> str:
    """The name itself, or the one that a notebook was saved with."""
    if not argument.endswith(".ipynb"):
        name = argument
    else:
        try:
            kernelspec = json.loads(Path(argument).read_text(encoding="utf-8"))["metadata"]["kernelspec"]
            name = kernelspec["name"]
        except OSError as e:
            raise Problem(f"{argument} cannot be read: {e.strerror}.") from None
        except (KeyError, TypeError, ValueError):
            raise Problem(f"{argument} does not say which kernel it was saved for: name the kernel in the call.") from None
        if str(kernelspec.get("language") or "java").lower() != "java":
            raise Problem(f"{argument} was saved for {kernelspec['language']}, not for Java.")
    return installation.checked(name)


def check(name: str, directory: Path) -> None:
    """Another kernel keeps its name, wherever it lies."""
    path = [Path(each) for each in os.environ.get("JUPYTER_PATH", "").split(os.pathsep) if each]
    for place in [directory, *(data / "kernels" for data in [places.JUPYTER, installation.user_data(), *path, *shared_places()])]:
        # Jupyter reads names without their case; .venv's own `java` is Elara.
        taken = [each for each in spec_folders(place) if each.name.lower() == name.lower() and not is_ours(each)]
        if taken and not (place == places.KERNELSPEC.parent and name.lower() == "java"):
            raise Problem(f"Another kernel has the name {name} already ({taken[0]}) and keeps it: `jupyter kernelspec remove {name}` removes that one.")
    if directory == places.KERNELSPEC.parent and name.lower() == places.KERNELSPEC.name:
        raise Problem("Elara's own name in .venv is java already: `./lab aliases java --user` is for other Jupyters of yours.")
    folder = directory / name
    if os.path.lexists(folder) and not is_ours(folder):
        raise Problem(f"{folder} is there already, was not made by `./lab aliases`, and stays.")


def shared_places() -> list[Path]:
    """Where kernels of all users lie, and those of the Pythons that can be called."""
    programs = [shutil.which(each) for each in ("jupyter", "python3", "python")]
    pythons = [Path(found).parent.parent / "share" / "jupyter" for found in programs if found]
    return [Path("/usr/local/share/jupyter"), Path("/usr/share/jupyter"), *pythons]


def spec_folders(directory: Path) -> list[Path]:
    return sorted(file.parent for file in directory.glob("*/kernel.json")) if directory.is_dir() else []


def is_ours(folder: Path) -> bool:
    metadata = kernelspec.read(folder).get("metadata")
    return isinstance(metadata, dict) and bool(metadata.get(MARK))


def present(directory: Path) -> list[str]:
    return [folder.name for folder in spec_folders(directory) if is_ours(folder)]


def renew() -> None:
    """The other names in .venv start what `java` starts, also when that is another Java now."""
    for name in present(places.JUPYTER / "kernels"):
        write(name, places.JUPYTER / "kernels")


def write(name: str, directory: Path) -> None:
    spec = kernelspec.read(places.KERNELSPEC)
    spec["display_name"] = kernelspec.display_name(name)
    spec["metadata"][MARK] = True
    if options := installation.options_of(name):
        spec["env"]["ELARA_SESSION_OPTIONS"] = command.session_options(options)
    kernelspec.write(directory / name, json.dumps(spec, indent=1, ensure_ascii=False) + "\n")


def remove(names: list[str], directory: Path) -> int:
    for name in names:
        folder = directory / name
        if not (folder / "kernel.json").is_file():
            raise Problem(f"There is no kernel {name} in {directory}.")
        if not is_ours(folder):
            raise Problem(f"The kernel {name} was not made by `./lab aliases` and stays ({folder}).")
        shutil.rmtree(folder)
        progress.step(f"Removed the name {name} ({folder})")
    if not names:
        print(f"There are no other names of Elara in {directory}.")
    return 0


def show(directory: Path) -> int:
    names = present(directory)
    print(f"Other names of Elara in {directory}: {', '.join(names) or 'none'}.\n{USAGE}")
    return 0
