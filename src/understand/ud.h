/* ud.h - the labels of Universal Dependencies 2 for English, and the Penn tags
 * that the English treebanks carry beside them (https://universaldependencies.org). */
#ifndef UNDERSTAND_UD_H
#define UNDERSTAND_UD_H

/* X(constant, "as the treebanks write it") */
#define UD_UPOS(X)  \
    X(UPOS_ADJ, "ADJ") X(UPOS_ADP, "ADP") X(UPOS_ADV, "ADV") X(UPOS_AUX, "AUX") \
    X(UPOS_CCONJ, "CCONJ") X(UPOS_DET, "DET") X(UPOS_INTJ, "INTJ") X(UPOS_NOUN, "NOUN") \
    X(UPOS_NUM, "NUM") X(UPOS_PART, "PART") X(UPOS_PRON, "PRON") X(UPOS_PROPN, "PROPN") \
    X(UPOS_PUNCT, "PUNCT") X(UPOS_SCONJ, "SCONJ") X(UPOS_SYM, "SYM") X(UPOS_VERB, "VERB") \
    X(UPOS_X, "X")

#define UD_XPOS(X)  \
    X(XPOS_NN, "NN") X(XPOS_IN, "IN") X(XPOS_DT, "DT") X(XPOS_NNP, "NNP") X(XPOS_JJ, "JJ") \
    X(XPOS_PRP, "PRP") X(XPOS_STOP, ".") X(XPOS_RB, "RB") X(XPOS_COMMA, ",") X(XPOS_NNS, "NNS") \
    X(XPOS_VB, "VB") X(XPOS_CC, "CC") X(XPOS_VBP, "VBP") X(XPOS_VBD, "VBD") X(XPOS_VBZ, "VBZ") \
    X(XPOS_VBN, "VBN") X(XPOS_CD, "CD") X(XPOS_VBG, "VBG") X(XPOS_TO, "TO") X(XPOS_PRPS, "PRP$") \
    X(XPOS_MD, "MD") X(XPOS_RRB, "-RRB-") X(XPOS_LRB, "-LRB-") X(XPOS_COLON, ":") \
    X(XPOS_WDT, "WDT") X(XPOS_UH, "UH") X(XPOS_WRB, "WRB") X(XPOS_QUOTE_OPEN, "``") \
    X(XPOS_WP, "WP") X(XPOS_HYPH, "HYPH") X(XPOS_QUOTE_CLOSE, "''") X(XPOS_POS, "POS") \
    X(XPOS_RP, "RP") X(XPOS_NNPS, "NNPS") X(XPOS_JJR, "JJR") X(XPOS_JJS, "JJS") X(XPOS_EX, "EX") \
    X(XPOS_RBR, "RBR") X(XPOS_NFP, "NFP") X(XPOS_SYM, "SYM") X(XPOS_FW, "FW") X(XPOS_ADD, "ADD") \
    X(XPOS_GW, "GW") X(XPOS_DOLLAR, "$") X(XPOS_PDT, "PDT") X(XPOS_RBS, "RBS") X(XPOS_LS, "LS") \
    X(XPOS_AFX, "AFX") X(XPOS_WPS, "WP$")

#define UD_DEP(X)  \
    X(DEP_PUNCT, "punct") X(DEP_CASE, "case") X(DEP_DET, "det") X(DEP_NSUBJ, "nsubj") \
    X(DEP_ROOT, "root") X(DEP_ADVMOD, "advmod") X(DEP_AMOD, "amod") X(DEP_OBJ, "obj") \
    X(DEP_OBL, "obl") X(DEP_CONJ, "conj") X(DEP_NMOD, "nmod") X(DEP_COMPOUND, "compound") \
    X(DEP_CC, "cc") X(DEP_MARK, "mark") X(DEP_AUX, "aux") X(DEP_COP, "cop") \
    X(DEP_NMOD_POSS, "nmod:poss") X(DEP_ADVCL, "advcl") X(DEP_XCOMP, "xcomp") \
    X(DEP_FLAT, "flat") X(DEP_ACL_RELCL, "acl:relcl") X(DEP_CCOMP, "ccomp") X(DEP_ACL, "acl") \
    X(DEP_AUX_PASS, "aux:pass") X(DEP_APPOS, "appos") X(DEP_PARATAXIS, "parataxis") \
    X(DEP_NUMMOD, "nummod") X(DEP_NSUBJ_PASS, "nsubj:pass") X(DEP_DISCOURSE, "discourse") \
    X(DEP_OBL_UNMARKED, "obl:unmarked") X(DEP_NMOD_UNMARKED, "nmod:unmarked") \
    X(DEP_COMPOUND_PRT, "compound:prt") X(DEP_EXPL, "expl") X(DEP_FIXED, "fixed") \
    X(DEP_IOBJ, "iobj") X(DEP_LIST, "list") X(DEP_OBL_AGENT, "obl:agent") X(DEP_DEP, "dep") \
    X(DEP_NMOD_DESC, "nmod:desc") X(DEP_CSUBJ, "csubj") X(DEP_NSUBJ_OUTER, "nsubj:outer") \
    X(DEP_DET_PREDET, "det:predet") X(DEP_ADVCL_RELCL, "advcl:relcl") \
    X(DEP_VOCATIVE, "vocative") X(DEP_REPARANDUM, "reparandum") X(DEP_GOESWITH, "goeswith") \
    X(DEP_CC_PRECONJ, "cc:preconj") X(DEP_ORPHAN, "orphan") X(DEP_DISLOCATED, "dislocated") \
    X(DEP_CSUBJ_PASS, "csubj:pass") X(DEP_CSUBJ_OUTER, "csubj:outer")

#define UD_CONSTANT(constant, word) constant,
typedef enum Upos { UD_UPOS(UD_CONSTANT) UPOS_COUNT } Upos;
typedef enum Xpos { UD_XPOS(UD_CONSTANT) XPOS_COUNT } Xpos;
typedef enum Dep  { UD_DEP(UD_CONSTANT) DEP_COUNT } Dep;
#undef UD_CONSTANT

const char *upos_word(int upos);
const char *xpos_word(int xpos);
const char *dep_word(int dep);

/* -1 when there is no such label. */
int upos_of(const char *word);
int xpos_of(const char *word);
int dep_of(const char *word);

/* Without its subtype: DEP_NSUBJ_PASS -> DEP_NSUBJ. */
int dep_base(int dep);

#endif
