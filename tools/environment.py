"""The environment of the programs we start: a UTF-8 locale, and Jupyter's files in .venv."""
import os
import sys
from pathlib import Path

from elara_kernel.locales import utf8_locale

from tools import places


def child(java_home: Path | None = None) -> dict[str, str]:
    """For pip and Maven: as `plain`, with English messages (problem.py reads them) and the chosen JDK."""
    environment = plain() | {"LC_MESSAGES": "C"}
    if java_home:
        environment["JAVA_HOME"] = str(java_home)
    return environment


def plain() -> dict[str, str]:
    """The user's environment under a UTF-8 locale and without traces of another Python."""
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    return environment | utf8_locale() | {"PYTHONNOUSERSITE": "1"}


def jupyter() -> dict[str, str]:
    """For Jupyter: kernels, configuration, open tabs and run-time files of this clone alone.

    The user's JupyterLab settings (theme, shortcuts, fonts) stay where they always are, so they keep working.
    """
    environment = plain()
    own_settings = Path(environment.get("JUPYTER_CONFIG_DIR") or Path.home() / ".jupyter") / "lab" / "user-settings"
    environment.setdefault("JUPYTERLAB_SETTINGS_DIR", str(own_settings))
    environment.update(
        JUPYTER_CONFIG_DIR=str(places.VENV / "etc" / "jupyter"),
        JUPYTER_DATA_DIR=str(places.JUPYTER),
        JUPYTER_RUNTIME_DIR=str(places.JUPYTER / "runtime"),
        JUPYTERLAB_WORKSPACES_DIR=str(places.JUPYTER / "workspaces"),
        JUPYTER_PREFER_ENV_PATH="1",
        JUPYTER_PATH=_base_data())
    if not (places.JUPYTER / "lab" / "static").is_dir():  # JupyterLab lies in the conda environment below ours
        environment["JUPYTERLAB_DIR"] = str(Path(sys.base_prefix) / "share" / "jupyter" / "lab")
    return environment


def _base_data() -> str:
    """In conda the widgets' JupyterLab part lies in the environment below .venv."""
    return str(Path(sys.base_prefix) / "share" / "jupyter") if os.environ.get("CONDA_PREFIX") else ""
