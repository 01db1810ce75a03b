"""How to get what is missing, on each system the course is used on."""


def _ways(debian: str, macos: str, windows: str, conda: str) -> str:
    return f"{debian} (Debian, Ubuntu), {macos} (macOS), {windows} (Windows) or {conda} (conda)"


JDK = "install one with " + _ways(
    "`sudo apt install openjdk-17-jdk`", "`brew install --cask temurin`",
    "`winget install EclipseAdoptium.Temurin.21.JDK`", "`conda install -c conda-forge openjdk`")

MAVEN = "install it with " + _ways(
    "`sudo apt install maven`", "`brew install maven`",
    "`choco install maven`", "`conda install -c conda-forge maven`")

PYTHON_VENV = "install it with " + _ways(
    "`sudo apt install python3-venv`", "`brew install python@3.12`",
    "`winget install Python.Python.3.12`", "`conda install -c conda-forge python`")

NETWORK = ("connect this computer, or behind a proxy set HTTPS_PROXY for pip and the proxy of ~/.m2/settings.xml for Maven"
           " (the same on Debian, Ubuntu, macOS, Windows and conda), then call ./lab again")

DISK = "free about 2 GB, for example with " + _ways(
    "`sudo apt clean`", "`brew cleanup`", "`cleanmgr`", "`conda clean --all`") + ", then call ./lab again"

BROWSER = "install one with " + _ways(
    "`sudo apt install chromium`", "`brew install --cask chromium`",
    "`winget install Google.Chrome`", "Google Chrome from google.com/chrome")

PORT = ("close another JupyterLab (Ctrl-C in its terminal), or name a port: ./lab --port=9999"
        " (the same on Debian, Ubuntu, macOS, Windows and conda)")
