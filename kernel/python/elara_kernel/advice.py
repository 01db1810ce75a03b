"""How to get what is missing, on each system that Elara is used on."""


def ways(debian: str, macos: str, windows: str, conda: str) -> str:
    return f"{debian} (Debian, Ubuntu), {macos} (macOS), {windows} (Windows) or {conda} (conda)"


JDK = "install one with " + ways(
    "`sudo apt install openjdk-17-jdk`", "`brew install --cask temurin`",
    "`winget install EclipseAdoptium.Temurin.21.JDK`", "`conda install -c conda-forge openjdk`")
