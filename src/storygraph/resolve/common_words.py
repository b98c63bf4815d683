"""Lemmas so common in news that they say little about the matter. Sorted."""

from __future__ import annotations

from storygraph.resolve.name_words import words

COMMON = words("""
    accord accuse act add agree allow announce appear area ask base become begin believe big bring build call
    case change charge claim close come comment company confirm consider continue country cover day deal
    decide decision describe early end event expect face fact fall find firm follow friday friend get give go
    good government great group grow hand happen have head hear help high hold home hope hour include increase
    issue join keep know large late later lead leader leave let life like likely line little live local long
    look lose lot major make man many matter mean meet meeting member million minute monday month morning move
    name national near need new news next night note number offer office officer official old open order park
    part pay people percent person place plan play pm point policy possible president press previous problem
    provide public put question raise reach read ready real reason receive recent release remain report
    reporter return right run saturday say second see seek send service set several show side sign simply
    small source speak spend spokesman spokesperson spokeswoman staff stand start state statement stay stop
    story strong sunday support sure take talk tell thing think thursday time today top try tuesday turn tv
    understand use visit want watch way wednesday week weekend win woman wonder word work world write year
    yesterday york young
""")
