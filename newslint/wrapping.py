"""Were the lines of a text broken by hand?"""

_SENTENCE_ENDS = (".", "!", "?", ":", '."', ".”", ".’", "?”", "!”", "”", '"')


def is_wrapped(text: str) -> bool:
    """Whether most lines were broken by hand at some 70 columns rather than being paragraphs themselves."""
    split = text.split("\n")
    if len(split) < 4 or not any(split[1::2]):
        return False
    broken = short = sentences = lines = 0
    before = ""
    for line in split:
        line = line.rstrip()
        if line:
            lines += 1
            if before:
                fits = 45 <= len(before) <= 100
                broken += fits
                short += not fits
                sentences += before.endswith(_SENTENCE_ENDS)
        before = line
    return broken >= 3 and short * 4 <= broken and sentences * 2 <= broken and broken * 2 >= lines
