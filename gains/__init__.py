"""What a change of the rules gains and loses: the facts before and after, over the corpus and any other texts.

make gains                                  the working tree against the last commit
make gains BASE=v0.1.0 TEXTS=texts.jsonl.xz against another revision, and over a sample of these texts too
"""
