"""What proposes spans; the only package that imports spaCy."""
