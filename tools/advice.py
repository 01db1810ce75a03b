"""How to get what `lab` needs besides a JDK, on each system the course is used on."""
from elara_kernel.advice import ways

MAVEN = "install it with " + ways(
    "`sudo apt install maven`", "`brew install maven`",
    "`choco install maven`", "`conda install -c conda-forge maven`")

PYTHON_VENV = "install it with " + ways(
    "`sudo apt install python3-venv`", "`brew install python@3.12`",
    "`winget install Python.Python.3.12`", "`conda install -c conda-forge python`")

NETWORK = ("connect this computer, or behind a proxy set HTTPS_PROXY for pip and the proxy of ~/.m2/settings.xml for Maven"
           " (the same on Debian, Ubuntu, macOS, Windows and conda), then call ./lab again")

DISK = "free about 2 GB, for example with " + ways(
    "`sudo apt clean`", "`brew cleanup`", "`cleanmgr`", "`conda clean --all`") + ", then call ./lab again"

BROWSER = "install one with " + ways(
    "`sudo apt install chromium`", "`brew install --cask chromium`",
    "`winget install Google.Chrome`", "Google Chrome from google.com/chrome")

PORT = ("close another JupyterLab (Ctrl-C in its terminal), or name a port: ./lab --port=9999"
        " (the same on Debian, Ubuntu, macOS, Windows and conda)")
