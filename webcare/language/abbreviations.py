"""Abbreviations whose full stop ends no sentence. Spelling after the Groene Boekje (woordenlijst.org)."""

SHORTENED = frozenset(
    """aanv aant abs afb afd afl afz alg apr arr art aug aut bc bijl bijv bl blz br bros btw-nr bv ca cal cap cert cf
    corr dd dec dep dept dgl dhr dir div doc dr drs ds ed eerw enz etc evt excl fam febr feb fig fr geb ged geref getr
    gez gld hfst hs hss ing inh inl ir incl inc jan jhr jl jr jkvr kap kath kon kw lic lit ltd mej mevr mgr mln mld mr
    mrt mw nl nov nr nrs ntb oct okt ong onz opg opm oorspr par pag pct pers pl plm plv prof prov ps red ref reg rep
    resp sec sep sept sp spec sr stg stk str subs supp tab tel temp tgov tk toel tw uitg univ vb verg verm vert vgl
    vlg vnl vnw volg voorz vrl vs vz wd wk woe zat zgn zn""".split()
)
"""Written with one stop at the end. Words that are also ordinary ones (``ma``, ``zo``, ``min``) are left out."""

MAY_END = frozenset(
    "enz etc e.d. e.a. o.i.d. e.v. a.u.b. s.v.p. n.v.t. z.s.m. t.z.t. jl. mln mld jr sr excl incl bv m.a.w. c.s. v.chr.".split()
)
"""These often stand at the end of a sentence; a capital after them begins a new one."""

SHORT_DAYS = frozenset("ma di wo do vr za zo".split())
"""Days of the week with one stop at the end; as most are ordinary words too, their stop may end a sentence."""
