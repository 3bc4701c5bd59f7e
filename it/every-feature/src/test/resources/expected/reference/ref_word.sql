select code, lang, text from ref_word where code is not null
