"""Adjectives of nationality and the countries and regions that they mean."""

from __future__ import annotations

DEMONYMS: dict[str, str] = {}
_DEMONYM_LIST = """
afghan Afghanistan|albanian Albania|algerian Algeria|american United States|angolan Angola|argentine Argentina
argentinian Argentina|armenian Armenia|australian Australia|austrian Austria|azerbaijani Azerbaijan|bahraini Bahrain
bangladeshi Bangladesh|belarusian Belarus|belgian Belgium|bolivian Bolivia|bosnian Bosnia|brazilian Brazil
british United Kingdom|bulgarian Bulgaria|burmese Myanmar|cambodian Cambodia|cameroonian Cameroon|canadian Canada
chadian Chad|chilean Chile|chinese China|colombian Colombia|congolese Congo|croatian Croatia|cuban Cuba|cypriot Cyprus
czech Czech Republic|danish Denmark|dominican Dominican Republic|dutch Netherlands|ecuadorian Ecuador|egyptian Egypt
english England|eritrean Eritrea|estonian Estonia|ethiopian Ethiopia|fijian Fiji|filipino Philippines|finnish Finland
french France|gambian Gambia|georgian Georgia|german Germany|ghanaian Ghana|greek Greece|guatemalan Guatemala
haitian Haiti|honduran Honduras|hungarian Hungary|icelandic Iceland|indian India|indonesian Indonesia|iranian Iran
iraqi Iraq|irish Ireland|israeli Israel|italian Italy|ivorian Ivory Coast|jamaican Jamaica|japanese Japan
jordanian Jordan|kazakh Kazakhstan|kenyan Kenya|kosovar Kosovo|kuwaiti Kuwait|kyrgyz Kyrgyzstan|laotian Laos
latvian Latvia|lebanese Lebanon|liberian Liberia|libyan Libya|lithuanian Lithuania|macedonian North Macedonia
malaysian Malaysia|malian Mali|maltese Malta|mexican Mexico|moldovan Moldova|mongolian Mongolia|moroccan Morocco
mozambican Mozambique|namibian Namibia|nepalese Nepal|nepali Nepal|nicaraguan Nicaragua|nigerian Nigeria
norwegian Norway|omani Oman|pakistani Pakistan|palestinian Palestine|panamanian Panama|paraguayan Paraguay
peruvian Peru|philippine Philippines|polish Poland|portuguese Portugal|qatari Qatar|romanian Romania|russian Russia
rwandan Rwanda|salvadoran El Salvador|saudi Saudi Arabia|scottish Scotland|senegalese Senegal|serbian Serbia
singaporean Singapore|slovak Slovakia|slovenian Slovenia|somali Somalia|south african South Africa
south korean South Korea|north korean North Korea|spanish Spain|sri lankan Sri Lanka|sudanese Sudan|swedish Sweden
swiss Switzerland|syrian Syria|taiwanese Taiwan|tajik Tajikistan|tanzanian Tanzania|thai Thailand|tibetan Tibet
tunisian Tunisia|turkish Turkey|turkmen Turkmenistan|ugandan Uganda|ukrainian Ukraine|emirati United Arab Emirates
uruguayan Uruguay|uzbek Uzbekistan|venezuelan Venezuela|vietnamese Vietnam|welsh Wales|yemeni Yemen|zambian Zambia
zimbabwean Zimbabwe|european European Union|catalan Catalonia|bavarian Bavaria|californian California|texan Texas
"""
for _pair in _DEMONYM_LIST.replace("\n", "|").split("|"):
    if _pair:
        _key = _pair.split(" ")
        _cut = next(k for k, w in enumerate(_key) if w[0].isupper())
        DEMONYMS[" ".join(_key[:_cut])] = " ".join(_key[_cut:])

ALSO_CALLED: dict[str, tuple[str, ...]] = {
    "United States": ("US", "U.S.", "USA", "America", "the United States", "United States of America", "U.S"),
    "United Kingdom": ("UK", "U.K.", "Britain", "Great Britain"),
    "United Arab Emirates": ("UAE",),
    "Netherlands": ("Holland", "the Netherlands"),
    "European Union": ("EU", "Europe"),
    "Myanmar": ("Burma",),
    "Ivory Coast": ("Côte d'Ivoire",),
    "Czech Republic": ("Czechia",),
    "Congo": ("Democratic Republic of the Congo", "Democratic Republic of Congo", "DRC"),
    "Georgia": (),
}

PARTS = frozenset({"Bavaria", "California", "Catalonia", "England", "Scotland", "Texas", "Tibet", "Wales"})
COUNTRIES = (frozenset(DEMONYMS.values()) | {n for names in ALSO_CALLED.values() for n in names}) - PARTS
"""Names that are never part of the place named after a comma."""
