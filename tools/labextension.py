"""What we add to JupyterLab in .venv: the presentation, the indentation of Java, and settings for everyone who starts it, however."""
import shutil

from tools import places

OURS = places.ROOT / "tools" / "jupyterlab"


def install() -> None:
    for extension in ("present", "typing"):
        shutil.copytree(OURS / extension, places.JUPYTER / "labextensions" / f"elara-{extension}", dirs_exist_ok=True)
    settings = places.JUPYTER / "lab" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(OURS / "overrides.json", settings / "overrides.json")
