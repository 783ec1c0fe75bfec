"""Words and what they mean to a modeller: nouns, colours, materials, adjectives, in English and Chinese. Tables and look-up."""
