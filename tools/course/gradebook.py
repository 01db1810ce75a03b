"""The settings that nbgrader needs for this course, in the nbgrader_config.py of the lecturer's folder."""
from pathlib import Path

from traitlets.config import Config, PyFileConfigLoader

from tools.course import blanks

NAME = "nbgrader_config.py"
CLEAR = "nbgrader.preprocessors.ClearSolutions"
SETTINGS = f"""\
c.ClearSolutions.code_stub = {{"java": "{blanks.STUB}"}}
c.ClearSolutions.text_stub = "{blanks.ANSWER}"
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors." + name
    for name in ("IncludeHeaderFooter", "LockCells", "ClearSolutions", "ClearOutput", "CheckCellMetadata", "ComputeChecksums",
                 "SaveCells")]
"""
TEXT = f"""\
# Settings for this course; see https://nbgrader.readthedocs.io/en/stable/configuration/config_options.html
c = get_config()
c.CourseDirectory.course_id = "elara"
c.ExecutePreprocessor.timeout = 300  # seconds for one cell; some train
# Between the marks in the sources stand the solutions: these lines take them out of what students get.
{SETTINGS}"""
FIRST_EDITION = """\
# Settings for this course; see https://nbgrader.readthedocs.io/en/stable/configuration/config_options.html
c = get_config()
c.CourseDirectory.course_id = "elara"
c.ExecutePreprocessor.timeout = 300  # seconds for one cell; some train
# The sources hold no solutions, and what they give the student to start from must stay.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors." + name
    for name in ("IncludeHeaderFooter", "LockCells", "ClearOutput", "CheckCellMetadata", "ComputeChecksums", "SaveCells")]
"""


def renew(folder: Path) -> str:
    """Writes the settings, where there are none or those of the first edition; says what to do with others that would release
    solutions, or break what students get."""
    file = folder / NAME
    before = file.read_text("utf-8") if file.exists() else FIRST_EDITION
    if before == FIRST_EDITION:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXT, "utf-8")
        return ""
    try:
        config = PyFileConfigLoader(NAME, str(folder)).load_config()
    except Exception as error:  # it is a program, and can fail in every way
        return f"{file} cannot be read ({type(error).__name__}: {error}): correct it, or remove it to get a new one."
    if _clears(config):
        return ""
    return f"{file} would hand out solutions, or spoil what students get. Put these lines in at its end, or remove it to get a new one:\n\n{SETTINGS}"


def _clears(config: Config) -> bool:
    clear, generate = config.ClearSolutions, config.GenerateAssignment
    names = [name if isinstance(name, str) else f"{name.__module__}.{name.__qualname__}" for name in generate.get("preprocessors", [CLEAR])]
    return (any(name.endswith("ClearSolutions") for name in names)
            and config.ClearSolutions.get("code_stub", {}).get("java") == blanks.STUB
            and "begin_solution_delimeter" not in clear and clear.get("enabled", True))
