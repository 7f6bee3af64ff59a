"""What stands round the article: lists, bars and the annotation panel."""
