"""Words and what they mean to a modeller: nouns, colours, materials, adjectives, in English and Chinese.

tables      rows of the TSV files beside this module
catalogue   every noun the engine means to model, its family, and what stands in while nobody models it
colors, materials   canonical names and values
vocabulary  every known word or phrase → what it can mean
traits      what a word brings along ("kitten" is a baby)
wordnet     lemma → catalogue noun, for the sixty thousand words nobody listed
spelling    plurals and misspellings
nouns       the chain of all of them: any word → a noun that can be modelled
"""
