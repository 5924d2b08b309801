"""Letter groups that stand for one sound in the romanisations of the world, for `spellings`."""

# Letter groups that render one sound, by the language they are romanised from. What may alternate is a fact of
# the romanisation tables (BGN/PCGN, ISO 9, ALA-LC, Hepburn, Revised Romanization), not a matter of sounds in English.
_SLAVIC = (
    "ia ya ja,iu yu ju,ie ye e je,io yo e,ii iy yi yy ij i y,y i j,kh h,ts tz c,zh j,shch sch,ks x,w v,ov off,ev eff,"
    "tch ch,dzh j dj"
)
_ARABIC = "ou u oo,ee i,ay ai ei ey,aw au ow ou,q k,dj j,gh g,iya iyya iyah,abdul abdel abdal,yi ei i,aye aei ayi aei"
_JAPANESE_AND_KOREAN = "oh o ou oo,eo u,eo ou,eu u,oo u,ey e,tch ch"
_INDIC = "oo u,ee i,aw au ou ow,v w,ey i,th t,bh b,dh d"
_TURKISH_AND_SOUTH_SLAVIC = "c dj j dzh dz,cs ch"
_CHINESE = "ch q,hs x,ung ong,ien ian,ieh ie"
# How French, German, Dutch, Polish, Italian and Portuguese newsrooms write out what is not in Latin letters.
_BY_WAY_OF_FRENCH = "ch sh,tch ch,dj j,ou w u,gu g,qu k,tch c"
_BY_WAY_OF_GERMAN_AND_DUTCH = "sch sh,tsch ch,dsch dj j,schtsch shch,tz ts,ts z,ss s,sj sh,tsj ch,oe u,ck k,ph f"
_BY_WAY_OF_POLISH = "sz sh,cz ch,szcz shch,rz zh,ch kh h,dz dj,tsh ch"
# Near in sound: the same name in another hand, or another name. Enough only beside other evidence.
NEAR = "a e,e i,o u,b p,d t,g k,g h,j y,s z,c k,sh ch,c s,qu k,que k,ch kh,kh k,ei e,ai e,ey e,s sh,z zh,c ch"


ONE_SOUND = ",".join(
    (
        *(_SLAVIC, _ARABIC, _JAPANESE_AND_KOREAN, _INDIC, _CHINESE, _TURKISH_AND_SOUTH_SLAVIC),
        *(_BY_WAY_OF_FRENCH, _BY_WAY_OF_GERMAN_AND_DUTCH, _BY_WAY_OF_POLISH),
    )
)
