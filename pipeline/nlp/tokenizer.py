"""A tokenizer for spaCy: jieba's words, with the gazetteers as user dictionary."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab


class GongwenTokenizer(DummyTokenizer):
    """Text in, Doc out; `doc.text` is the text, character for character.

    A single space behind a word belongs to it (`token.whitespace_`); all other white space makes tokens. Nothing has to
    be saved: the words come from the installed package.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        from ..words import cut

        words: list[str] = []
        spaces: list[bool] = []
        blank = False  # the token before is white space, or the text begins
        for start, end in cut(text):
            word = text[start:end]
            if not word.isspace():
                blank = False
            elif blank:
                words[-1] += word
                continue
            elif word == " " and words and not spaces[-1]:
                spaces[-1] = True
                continue
            else:
                blank = True
            words.append(word)
            spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


@registry.tokenizers("gongwen.jieba.v1")  # type: ignore[untyped-decorator]
def gongwen_tokenizer() -> Callable[[Language], GongwenTokenizer]:
    """For a config: `[nlp.tokenizer]` with `@tokenizers = "gongwen.jieba.v1"`."""

    def make(nlp: Language) -> GongwenTokenizer:
        return GongwenTokenizer(nlp.vocab)

    return make
