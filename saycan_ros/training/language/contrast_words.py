"""More of what sets the wanted against the unwanted; slots as in `negation_words`, and `{s}` for words such as "on the table"."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

# All that is somewhere may stay but one: `{r}` is a request about "it".
ODD_ONE = lines("""
everything {s} is fine except {t}, so {r}; everything {s} is fine except {t}. {r}; everything {s} can stay but {t}, {r}
all the things {s} are ok apart from {t}, {r}; what's {s} is all good except {t}. {r}
it all looks fine {s}, only {t} bother{v} me. {r}
everything {s} may stay where it is, except {t}: {r}; I like what's {s}, just not {t}, so {r}
{s} everything is right but {t}. {r}
the only thing {s} that is wrong is {t}, so {r}; the one thing {s} I want gone is {t}. {r}; {s} only {t} {is} in the way, so {r}
leave everything {s} but {t}; {r}; leave it all {s}, with one exception, {t}. {r}; don't touch anything {s} except {t}. {r}
nothing {s} needs to move but {t}. {r}; nothing {s} has to go except {t}, so {r}; nothing is wrong {s} but {t}. {r}
of all the things {s} only {t} {is} out of place. {r}; of everything {s}, just {t}: {r}; of what is {s}, only {t}. {r}
all is well {s} save {t}. {r}; everything else {s} is fine, but {t} {is} not, so {r}
I'm happy with the things {s} except {t}. {r}
the rest {s} is ok, it's {t} I mean. {r}; the others {s} stay, {t} do{e} not. {r}; keep the rest {s}, but {t}? {r}
keep all {s} except {t}, and {r}; I need everything {s} other than {t}. {r}; we're using all of that {s} apart from {t}, {r}
it's all fine {s} besides {t}, {r}; everything {s}'s good bar {t}, so {r}; see the things {s}? all fine but {t}. {r}
{t} {is} the odd one out {s}. {r}; {t} do{e} not belong with the others {s}, so {r}; {t} {is} the only problem {s}. {r}
I checked everything {s}: all fine but {t}. {r}; most of it {s} can stay, only {t} can't, so {r}; {s}: all good minus {t}. {r}
all ok {s} xcept {t} so {r}; I've no quarrel with what's {s} but {t}. {r}; somebody put {t} with the good things {s}, {r}
I don't mind the other things {s}, but {t}... {r}; not everything {s}, just {t}. {r}; no need to clear what's {s}, only {t}. {r}
""")
# The other way round: one may stay and the rest, `{r}` is a request about "everything else", goes.
REST = lines("""
{t} {s} {is} fine, {r}; {t} {s} can stay, but {r}; only {t} {s} {is} allowed to stay, {r}; I'm keeping {t} {s}, so {r}
leave {t} {s}, and {r}; {t} {s} {is} right where it should be, but {r}; nothing {s} is any use except {t}, so {r}
{t} {s}? that can stay. {r}; {t} {s} {is} the only thing I like, {r}; {t} {s} {is} all I need, so {r}; keep {t} {s} and {r}
nothing {s} may stay but {t}, so {r}; apart from {t} nothing should be left {s}, {r}; hands off {t} {s}, but {r}
I only want {t} to be {s}, so {r}; {t} {s} stay{v}. {r}; just {t} {s} please, and {r}; with {t} {s} I'm happy. {r}
don't bother about {t} {s}, {r}; everything {s} is in the way except {t}, so {r}; {t} {s} I will use myself, {r}
everything {s} is wrong except {t}, so {r}; all of it {s} is junk but {t}, {r}; not {t}, that may stay {s}, but {r}
""")
REST_OF = lines("""
everything else there; all the rest there; the rest of the things there; all other things there; whatever else is there
the others there, all of them,; every other thing there; everything else from there; all the other stuff there
""")
# Somebody denies having asked for `{t}`; `{r}` is a request for another.
DENIAL = lines("""
I never said {t}! {r}; I never said {n}. {r}; I never asked for {t}, {r}; nobody mentioned {t}! {r}; who mentioned {n}? {r}
I did not say {n}! {r}; did I say {n}? no. {r}; when did I say {t}? {r}; I said nothing about {t}. {r}; not {t}, silly. {r}
no, no, not {t}! {r}; hey, not {t}! {r}; you misheard, not {t}. {r}; you got me wrong, it's not {t}. {r}
that's not it, not {t}. {r}
what are you doing with {t}? {r}; why {t}? {r}; {t}?! {r}; stop, not {t}. {r}; wait, leave {t}. {r}
put {t} out of your mind. {r}
oh come on, not {t}. {r}; {t}, seriously? {r}; {r}. I never said {t}!; {r}. since when did I ask for {t}?; {r}! not {t}!
{r}. you keep thinking of {t}; {r}. who said {n}?; {r}, and no, I didn't mean {t}; {r}. I don't recall asking for {t}
there must be a mistake, I never wanted {t}. {r}; we have a misunderstanding about {t}. {r}; I wasn't talking about {t}. {r}
{t} {is} fine where it is. {r}; {t} {is} none of your concern, {r}; {t} was never the plan. {r}; {t}? wrong. {r}
nope, not {t}. {r}
I specifically did not say {n}. {r}; ugh, {n} again? no! {r}; I'd never say {n}. {r}; you're confusing it with {t}. {r}
you heard {n}? I said no such thing. {r}; I'd have said {n} if I wanted {n}. {r}; not once did I mention {t}. {r}
is there something wrong with your ears? not {t}. {r}; {t} {is} what my brother wants, not me. {r}
what would I do with {t}? {r}; no no no, put {t} out of your head, {r}; please no confuse, I not want {t}. {r}
where did you get {n} from? {r}; how did we get to {n}? {r}; I take it you understood {n}. wrong. {r}
I wouldn't know what to do with {t}. {r}
""")
OTHER = lines("""
the other {k}; the other {k}; the {k} that's left; the other one of the two {ks}; the second {k}; that other {k}
the {k} you didn't think of; the {k} that isn't {t}
""")
RATHER = lines("""
{w} in lieu of {d}; {w}, as against {d}; {w} sooner than {d}; {w} over {d}; {w}, mark you, not {t}; {w}, emphatically not {t}
{w} (and kindly not {t}); {w}, not to say {t}; {w}, NOT {t}; {w} (NOT {t}); {w} and on no account {t}; {w}, not {t} ok
{w}, nothing to do with {t}; {w}, no matter how close {t} {is}; {w}, though {t} {is} there too; {w}, even if {t} {is} nearer
{w}, never mind {t}; {w}, forget {t}; {w} not, I repeat not, {t}; not {t}, not today, but {w}; no, not {t}: {w}; {w} n not {t}
{w}, ignoring {t}; {w}, which {is} not {t}; not {t} but rather {w}; {w} without touching {t}; {w} while {t} stay{v} put
{w}, but on no account {t}; {w} (no, not {t}); {w} in preference to {d}; {w} and {w} only, not {t}
{w}, since {t} {is} no good to me; {w}, mind, not {t}; not {d}, for goodness' sake, {w}
{w} where others would say {t}; {w}, even though {t} {is} there, {w}; {w} (people always think {t}, it's not {t})
""")
AFTER = lines("""
{r}. it so happens I detest {n}; {r}, {t} I'll leave to others; {r}, {t} remain{v} untouched; {r}. kindly disregard {t}
{r}, pay no heed to {t}; pay no attention to {t}, {r}; {r}. {n} is a definite no; {r}. {t}: negative; negative on {t}. {r}
{r}, you may disregard {t}; {r}. mustn't be {a}; {r}; no {n}, understood?; {r}, n no {n}; {r}, no {n} k?; {r}. no {n} lol
{r}, {n} {is} not what we need; {r}. we have no use for {t}; {r}. {a} would be a mistake; {r} and pass over {t}
bypass {t} and {r}; overlook {t}, {r}; leaving {t} aside, {r}; {t} aside, {r}; barring {t}, {r}
other than {t} anything goes, {r}
{r}. if you can't tell it from {t}, look twice; {r}. make no mistake, not {t}; {r}. you see {t}? not that
{r}. there's {t} too. no
see {t}? not that one. {r}; you may see {t}, that's not it. {r}; {r}, so long as {t} {is} left alone
{r}, {t} not being an option
with the exception of {t}, {r}; {r}. only, you know, not {t}; {r} - {t} doesn't qualify; {r}, I rule out {t}; rule out {t}, {r}
{r}, please. no {n} though; not {a}, I beg you. {r}; {r}. mind: no {n}; {r}. condition: not {t}; {r}. exclude {t}
excluding {t}, {r}
{r}. filter out {t}; {r}, {n} excluded; {r}, all bar {t} will do; {r}. I'll take any but {t}; {r}, {t} I will not accept
anything will do save {t}. {r}; I'd refuse {a}, so mind that. {r}; {r}, and should it be {a}, I'd be sorry
{r}. it's all the same to me as long as it isn't {a}; {r}, {a} would be wrong; {r}. of all of them not {t}
{r}, though if all you see is {t}, look again; I know what I don't mean: {t}. {r}; {r}. strike {t} off the list
{r}. take your pick, {t} excepted; you may choose, but not {t}. {r}; {r}, I leave it to you, only not {t}
{r}. the choice is yours minus {t}; {r}, please you don't take {t}; {r}. i said what i said, no {n}
{r}. {t} {is} where I draw the line
""")
KEPT = lines("""
{r}, {t} excluded; {r} and spare {t}; {r}. do not include {t}; {r}, but {t} remain{v}; {r}. {t} {is} still in use
{r}, not touching {t}
{r}, but don't you lay a finger on {t}; {t} {is} sacred, {r}; {r}, {t} must survive; {r}. save {t}; {r}, {t} {is} off limits
{r} but hold on to {t}; {r}, {t} however stay{v}; {r}, though {t} {is} to remain; {r} and leave {t} be; {r}, but not {t} pls
{r}. pls leave {t}; {r}. {t} {is} mine, leave it; {r}, {t} {is} exempt; exempting {t}, {r}; with {t} left in place, {r}
{r}. {t} {is} not part of this; {r}, we'll want {t} later; {r}. I've plans for {t}; {t} {is} going nowhere, but {r}
{r}, only mind that nothing happens to {t}; grandpa wants {t} left alone, so {r}; {r}. whoever moves {t} answers to me
{r}, and see that {t} remain{v} as before; {r}. I put {t} there on purpose; I'm in the middle of something with {t}, {r}
""")
BUT = lines("""
{x}, {d} excepted; {x}, barring {d}; {x}, {d} aside; {x} exclusive of {d}; {x} not being {d}; {x} provided it's no {n}
{x} of a kind that isn't {d}; {x} (anything but {d}); {x}, save {d}; {x} that is in no way {d}; {x}, heavens not {d}
{x}, ruling out {d}; {x}, leaving aside {d}; {x} so long as you don't pick {t}; {x}, any bar {d}; {x} which can't be {d}
{x}, no {ns}; {x} with no regard for {t}; {x}, xcept {d}; {x}, but like, not {d}; {x} w/o it being {d}
{x}, everything goes but {d}
{x}, whatever isn't {d}; {x}, all kinds except {d}; {x}, your pick, not {d}; {x} as long as we stay clear of {d}
{x}, skipping {d}; {x}, ignoring {d}; {x}, disregarding {d}; {x} - {d} is out; {x} ({d} doesn't count)
{x}, the one thing I don't want being {d}; {x} of whatever sort, {d} excluded; {x} (I've had it with {d})
{x} (count {d} out); {x} - you guessed it, not {d}; {x}, with {d} out of the running; {x} but pray not {d}
{x} that has nothing to do with {d}; {x} that doesn't turn out to be {d}; {x}, and don't let it be {d}
""")
CORRECTIONS = lines("""
no, strike that: {w}; ahem, {w}; forgive me, {w}; apologies, {w} rather; did I say that? {w}, I meant; belay that, {w}
I misspoke, {w}; slip of the tongue, {w}; what am I saying, {w}; I tell a lie, {w}; nvm, {w}; oh nvm {w} pls; jk, {w}; *{w}
edit: {w}; undo that, {w}; let me rephrase, {w}; let me start over: {w}; new plan, {w}; change of plan, {w}
come to think of it, {w}
better yet, {w}; then again, {w}; silly me, {w}; no hold it, {w}; erm, {w}; no sorry, not that one, {w}; make that {w}, please
not that one, {w}; ignore that, {w}; backspace backspace, {w}; I should have said {w}; what I meant was {w}; rather {w}, I think
no - {w}; no no no, {w}, {w}; what? no, {w}; that came out wrong, {w}; my tongue slipped, {w}; I'm all over the place today, {w}
argh, {w}; whoops, wrong word, {w}; sry {w}; no scrap that, {w}; hm, if I think about it, {w}; wait wait wait, {w}
I always mix these up, {w}; how do you say, {w}; no, sorry my english, {w}; or, hm, no, {w}, yes, {w}; ugh, brain, {w}
did I just say that? I meant {w}; listen to me, I mean {w}; let me correct myself, {w}; what I want is {w}, sorry
that's the wrong one, isn't it? {w}; forget I spoke, {w}; disregard my last, {w}; amend that to {w}
""")
NO_MATTER = lines("""
I can't sleep if I have {m}, so none of that; my heart doesn't like {m}; {m} is off the menu for me; I'm on a no {m} diet
I've been told to lay off {m}; the dentist banned {m}; I want nothing to do with {m}; I mustn't touch {m}; keep {m} out of it
check the label for {m}, I can't have it; {m} gives me a headache; {m} makes me jittery, so without; I react to {m}
strictly no {m}; {m}: zero; {m} intolerant here; no {m}, doctor's orders; no {m}, I'm pregnant; no {m} at this hour; nix the {m}
leave out the {m}; spare me the {m}; {m} is poison to me; I swore off {m}; it mustn't contain {m}; it should be free from {m}
w/o {m} pls; i dont do {m}; {m} = no; thou shalt not serve me {m}; not if there's {m} in it; only if it's free of {m}
""")
