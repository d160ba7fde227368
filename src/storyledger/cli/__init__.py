"""The command line."""

from storyledger.cli.app import main

__all__ = ["main"]
