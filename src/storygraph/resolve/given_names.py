"""Short and pet forms of English given names, each with the form that identity is kept under. Sorted by entry."""

from __future__ import annotations

SHORT_FORMS: dict[str, str] = {
    "abby": "abigail", "abe": "abraham", "al": "albert", "alec": "alexander", "alex": "alexander", "andy": "andrew",
    "ben": "benjamin", "benny": "benjamin", "bernie": "bernard", "bert": "albert", "beth": "elizabeth",
    "betsy": "elizabeth", "betty": "elizabeth", "bill": "william", "billy": "william", "bob": "robert",
    "bobby": "robert", "brad": "bradley", "cathy": "catherine", "charlie": "charles", "chris": "christopher",
    "chuck": "charles", "cindy": "cynthia", "dan": "daniel", "danny": "daniel", "dave": "david", "deb": "deborah",
    "debbie": "deborah", "dick": "richard", "don": "donald", "donnie": "donald", "doug": "douglas", "ed": "edward",
    "eddie": "edward", "fred": "frederick", "gabe": "gabriel", "gerry": "gerald", "greg": "gregory",
    "gregg": "gregory", "hank": "henry", "harry": "henry", "jack": "john", "jake": "jacob", "jeff": "jeffrey",
    "jen": "jennifer", "jenny": "jennifer", "jerry": "gerald", "jim": "james", "jimmy": "james", "joe": "joseph",
    "joey": "joseph", "johnny": "john", "jon": "jonathan", "josh": "joshua", "judy": "judith", "kate": "katherine",
    "kathy": "katherine", "katie": "katherine", "ken": "kenneth", "kenny": "kenneth", "larry": "lawrence",
    "len": "leonard", "liz": "elizabeth", "lou": "louis", "maggie": "margaret", "matt": "matthew", "meg": "margaret",
    "mel": "melvin", "mick": "michael", "mickey": "michael", "mike": "michael", "mitch": "mitchell",
    "nat": "nathaniel", "nate": "nathaniel", "ned": "edward", "nick": "nicholas", "pam": "pamela", "pat": "patrick",
    "patty": "patricia", "peggy": "margaret", "pete": "peter", "phil": "philip", "phillip": "philip", "ray": "raymond",
    "rich": "richard", "rick": "richard", "rob": "robert", "rod": "roderick", "ron": "ronald", "ronnie": "ronald",
    "sam": "samuel", "sandy": "sandra", "stan": "stanley", "steph": "stephanie", "stephen": "steven",
    "steve": "steven", "sue": "susan", "susie": "susan", "ted": "edward", "terry": "terence", "tim": "timothy",
    "tom": "thomas", "tommy": "thomas", "tony": "anthony", "vic": "victor", "vince": "vincent", "walt": "walter",
    "will": "william", "zach": "zachary", "zack": "zachary",
}  # fmt: skip
