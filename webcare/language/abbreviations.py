"""Abbreviations whose full stop ends no sentence. Spelling after the Groene Boekje (woordenlijst.org)."""

WITH_STOPS = frozenset(
    """a.d. a.h.w. a.s. a.u.b. b.d. b.g.g. b.v. c.a. c.q. c.s. d.d. d.i. d.m.v. d.w.z. e.a. e.d. e.e.a. e.g. e.v. f.e.
    g.g.d. h.h. i.a. i.c. i.c.m. i.g.v. i.h.a. i.h.b. i.i.g. i.o. i.o.m. i.o.v. i.p.v. i.s.m. i.t.t. i.v.m. j.l. jl. k.k.
    l.l. l.s. m.a.w. m.b.t. m.b.v. m.g. m.i. m.i.v. m.m. m.n. m.u.v. n.a.v. n.b. n.m. n.v.t. o.a. o.b.v. o.g. o.i. o.i.d. o.l.v.
    o.m. o.t.t. o.v.v. p.a. p.d. p.j. p.m. p.p. p.s. p.st. p.w. q.q. r.k. s.v.p. t.a.v. t.b.v. t.e.m. t.g.v. t.h.t. t.l.v. t.m.
    t.n.v. t.o. t.o.v. t.w.v. t.z. t.z.t. u.i. v.a. v.chr. v.v. w.o. w.v.t.t.k. z.g.a.n. z.i. z.o.z. z.s.m.""".split()
)
"""Written with a stop after each letter; the list also serves rules that need to know one."""

SHORTENED = frozenset(
    """aanv aant abs afb afd afl afz alg apr arr art aug aut bc bijl bijv bl blz br bros btw-nr bv ca cal cap cert cf co corr
    dd dec def dep dept dgl dhr dir div do doc dr drs ds ed eerw enz etc evt ex excl fa fam febr feb fig fr geb ged gem gen geref getr
    gez gld gr hfst hs hss ing inh inl int ir incl inc jan jhr jl jr jkvr kap kath kon kw lic lit ltd ma max mej mevr mgr mi min mln mld
    mr mrt mw nat nl nov nr nrs ntb oct okt ong onz opg opm oorspr or par pag pct pers pl plm plv pos prof prov ps red ref reg rep resp
    sec sep sept sp spec sr st stg stk str subs supp tab tel temp tgov th tk toel tw uitg univ vb verg verm vert vgl vlg vnl vnw volg
    voorz vr vrl vs vz wd wk wo woe za zat zgn zn zo""".split()
) - {
    "do",
    "ma",
    "co",
    "di",
    "wo",
    "vr",
    "za",
    "zo",
    "or",
    "st",
    "gem",
    "min",
    "max",
    "th",
    "mi",
    "gen",
    "gr",
    "int",
    "nat",
    "pos",
    "def",
    "ex",
    "fa",
}
"""Written with one stop at the end. Words that are also ordinary ones (``ma``, ``zo``, ``min``) are left out."""

MAY_END = frozenset(
    "enz etc e.d. e.a. o.i.d. e.v. a.u.b. s.v.p. n.v.t. z.s.m. t.z.t. jl. mln mld jr sr excl incl bv m.a.w. c.s. v.chr.".split()
)
"""These often stand at the end of a sentence; a capital after them begins a new one."""

SHORT_DAYS = frozenset("ma di wo do vr za zo".split())
"""Days of the week with one stop at the end; as most are ordinary words too, their stop may end a sentence."""
