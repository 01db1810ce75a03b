"""Elara, a Java kernel for Jupyter: how it is started, installed and asked about. The kernel itself is Java, in lib/."""
