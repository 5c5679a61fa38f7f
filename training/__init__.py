"""Training: the weights of `pipeline.extract.likeness` out of the annotated notices. No part of the pipeline."""
