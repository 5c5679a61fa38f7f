"""gongwen inside spaCy.

    import spacy
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "gongwen.jieba.v1"}}})
    nlp.add_pipe("gongwen")

Both names are entry points: spaCy finds them once gongwen is installed. See `component` and `tokenizer`.
"""

from .colours import displacy_options
from .component import GROUPS, Gongwen, gongwen
from .tokenizer import GongwenTokenizer, gongwen_tokenizer

__all__ = ["GROUPS", "Gongwen", "GongwenTokenizer", "displacy_options", "gongwen", "gongwen_tokenizer"]
