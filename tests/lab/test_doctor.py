"""`elara-kernel --doctor` is pasted into reports that anybody can read."""
import pytest

from elara_kernel import doctor, preparation
from elara_kernel.problem import Problem

SECRET = "open sesame"


@pytest.fixture
def said(monkeypatch, capsys):
    """What it says with the given variables, on a machine without a JDK."""
    def none():
        raise Problem("No JDK.")

    def say(**variables: str) -> dict[str, str]:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert doctor.main() == 1
        return {what: text.strip() for what, text in (line.split(":", 1) for line in capsys.readouterr().out.splitlines())}

    monkeypatch.setattr(doctor.folders, "version", lambda: "1")
    monkeypatch.setattr(preparation, "java", none)
    monkeypatch.setattr(doctor.jdk, "all_found", lambda: [])
    return say


@pytest.mark.parametrize("name", ["JUPYTERHUB_API_TOKEN", "JUPYTER_TOKEN", "JUPYTERHUB_OAUTH_CLIENT_SECRET", "JPY_API_TOKEN", "JAVA_TOOL_OPTIONS",
                                  "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "ELARA_SESSION_OPTIONS", "IJAVA_JVM_OPTS", "JJAVA_JVM_OPTS",
                                  "IJAVA_COMPILER_OPTS", "IJAVA_STARTUP_SCRIPT", "ELARA_WHATEVER_KEY"])
def test_what_may_hold_a_password_is_not_told(said, name):
    assert SECRET not in str(said(**{name: f"-Dproxy.password={SECRET}"}))


def test_options_are_named_without_their_values(said):
    assert said(JAVA_TOOL_OPTIONS=SECRET)["JAVA_TOOL_OPTIONS"].startswith("is set")


@pytest.mark.parametrize("name", ["JAVA_HOME", "JAVA_HOME_17_X64", "JUPYTER_PATH", "JUPYTER_DATA_DIR", "ELARA_JDK", "IJAVA_CLASSPATH"])
def test_folders_are_told(said, name):
    assert said(**{name: "/some/where"})[name] == "/some/where"
