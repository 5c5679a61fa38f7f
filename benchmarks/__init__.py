"""How fast gongwen is, in characters a second and against `jieba.lcut` on the same texts.

    make bench                                      # texts made from the corpus
    make bench TEXTS=texts.jsonl.xz DATE=2026-11-22 # texts of your own, a field `text` a line; a line for history.jsonl
    python -m benchmarks.questions --help           # the graph by facts, questions over a large corpus

Everything runs in one process on one core. Time is the processor's, so that other work on the machine counts little.
"""
