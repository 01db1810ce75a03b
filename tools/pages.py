"""Pages made of notebooks, by `jupyter nbconvert` in .venv or by JupyterLab's export, show what widgets showed at first.

Without this, they would load the widgets' programs from the network, and stay empty where there is none.
"""
import json

from tools import places

TYPES = ["application/javascript", "text/html", "text/markdown", "image/svg+xml", "text/vnd.mermaid", "text/latex",
         "image/png", "image/jpeg", "text/plain"]


def configure() -> None:
    config = places.VENV / "etc" / "jupyter"
    text = json.dumps({"WidgetsDataTypeFilter": {"display_data_priority": TYPES}}, indent=2) + "\n"
    for file in (config / "jupyter_nbconvert_config.json", config / "jupyter_server_config.json"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
