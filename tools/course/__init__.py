"""The editions of the course: complete, for practice, for grading. All but the command line of them; needs .venv's nbformat."""
