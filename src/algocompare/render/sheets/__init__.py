"""The results of commands as sheets: one function a command.

Owns which columns each list has, for people and for programs. Must not sort, compute or escape.
"""
