"""What the wheel says of itself, and the licences of what it ships: https://packaging.python.org/en/latest/specifications/core-metadata."""
import tomllib

from tools import places

WHEEL = "Wheel-Version: 1.0\nGenerator: elara\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def files(version: str) -> dict[str, bytes]:
    """Those of the dist-info folder but RECORD, by name."""
    project = tomllib.loads((places.PACKAGE / "pyproject.toml").read_text("utf-8"))["project"]
    licences = {"LICENSE": places.ROOT / "LICENSE"} | {
        f"third-party/{file.name}": file for file in sorted((places.PACKAGE / "licences").iterdir()) if not file.name.startswith(".")}
    scripts = "".join(f"{name} = {function}\n" for name, function in project["scripts"].items())
    return {"METADATA": _metadata(project, version, list(licences)).encode(),
            "WHEEL": WHEEL.encode(),
            "entry_points.txt": f"[console_scripts]\n{scripts}".encode()} | {
            f"licenses/{name}": file.read_bytes() for name, file in licences.items()}


def _metadata(project: dict, version: str, licences: list[str]) -> str:
    fields = [("Metadata-Version", "2.4"), ("Name", project["name"]), ("Version", version), ("Summary", project["description"]),
              ("License-Expression", project["license"]), *(("License-File", name) for name in licences),
              ("Keywords", ",".join(project["keywords"])), *(("Classifier", each) for each in project["classifiers"]),
              ("Requires-Python", project["requires-python"]), *(("Requires-Dist", each) for each in project["dependencies"]),
              ("Description-Content-Type", "text/markdown")]
    readme = (places.PACKAGE / project["readme"]).read_text("utf-8")
    return "".join(f"{name}: {value}\n" for name, value in fields) + "\n" + readme
