"""What we add to JupyterLab in .venv: the presentation, and settings for everyone who starts it, however."""
import shutil

from tools import places

OURS = places.ROOT / "tools" / "jupyterlab"


def install() -> None:
    target = places.JUPYTER / "labextensions" / "elara-present"
    shutil.copytree(OURS / "present", target, dirs_exist_ok=True)
    settings = places.JUPYTER / "lab" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(OURS / "overrides.json", settings / "overrides.json")
