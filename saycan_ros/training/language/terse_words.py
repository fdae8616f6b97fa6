"""Requests in as few words as people get away with: `{x}` has no determiner, `{p}` and `{t}` no article."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

TERSE_BRING = lines("""
{x}; {x}!; {x} to me; {x} -> me; {x} please; me: {x}; {x}, here; {x} here; {x} now; need {x}; want {x}; gimme {x}; {x} => me
{x} pls; bring {x}; get {x}; fetch {x}; {x} for me; {x} over here
{x} @ me; {x} to user; {x} -> user; {x} -> here; {x}. here.; {x}. now.; {x}. me.; {x} here pls; {x} here please
{x} here now; {x} thx; {x} ty; {x} pls thx; {x} plz; {x}?; {x}, asap; {x} asap; {x}, quick; {x} quick; {x}, hurry
{x}, chop chop; {x}, me; {x} me; me {x}; to me {x}; to me: {x}; here: {x}; here, {x}; user: {x}; user <- {x}; me <- {x}
bring: {x}; bring - {x}; get: {x}; fetch: {x}; deliver: {x}; deliver {x}; grab me {x}; pass {x}; hand {x}; hand me {x}
pass me {x}; gimme {x} pls; gimme {x} now; lemme have {x}; lemme get {x}; get {x} here; get {x} pls; fetch {x} pls
fetch me {x}; bring {x} here; bring {x} pls; bring {x} now; bring me {x}; wanna have {x}; want {x} now; want {x} pls
need {x} now; need {x} here; need {x} asap; need {x} pls; i want {x}; i need {x}; can i get {x}; can i have {x}
could i get {x}; ok {x}; ok, {x}; hey, {x}; robot, {x}; robot: {x}; hi, {x}; next: {x}; next, {x}; now {x}; order: {x}
request: {x}; wanted: {x}; item: {x}, to: me; item {x} dest me; {x}, deliver; {x}, fetch; {x}, bring; {x}, give; {x} - bring
{x} - me; {x} - here; {x}, for me; {x} for user; {x} for me pls; {x} my way; {x} over; {x} over here pls; just {x}
just {x} pls; only {x}; {x} would be nice; {x}, thanks; {x} kthx
{x}. bring.; bring. {x}. me.; me. {x}. now.; {x}. fetch. stop.; {x}. to me. stop.; {x}! here!; {x} hither; {x}, chief
1x {x} me; {x} 4 me
fetch! {x}!; {x}. bring. thanks.; gotta have {x}; {x} rn; {x} rn pls; go: {x}; go get {x}; me, {x}, please
{x}. hungry for it.; dest me: {x}
""")
TERSE_TOSS = lines("""
{x} -> {t}; {x} to {t}; {x} {t}; {x}, {t}; {t}: {x}; {x} => {t}; toss {x}; {x} in {t}; trash {x}; bin {x}; {x} out; {x} away
dump {x}; {x} gone; {x} into {t}; no more {x}, {t}
{x} -> trash it; {x} >> {t}; {x} > {t}; {x} --> {t}; {x} - {t}; {x}: {t}; {x}. {t}.; {x} goes {t}; {x} goes in {t}
{x} 2 {t}; {t} {x}; {t} <- {x}; {t} - {x}; {t}, {x}; into {t}: {x}; to {t}: {x}; to {t} {x}; in {t}: {x}; {x} in the {t}
{x} in the {t} pls; {x} into the {t}; {x} to the {t}; put {x} {t}; put {x} in {t}; drop {x} in {t}; toss {x} {t}
toss {x} pls; toss: {x}; trash: {x}; trash {x} pls; trash {x} now; bin: {x}; bin {x} pls; bin {x} now; bin it: {x}
dump: {x}; dump {x} {t}; discard {x}; discard: {x}; dispose {x}; dispose of {x}; chuck {x}; chuck {x} pls; ditch {x}
scrap {x}; junk {x}; lose {x}; throw {x}; throw out {x}; throw away {x}; throw {x} away; {x} = trash; {x} = rubbish
{x} = garbage; {x} is trash; {x} rubbish; {x}, bin it; {x}, toss; {x}, toss it; {x}, out; {x}, away; {x} out pls
{x} out now; {x} away pls; {x}: discard; {x}: throw away; {x} must go; {x} can go; out with {x}; away with {x}
off with {x}, {t}; rid of {x}; get rid of {x}; remove {x}, {t}; item: {x}, to: {t}
{t}. {x}. in.; {x}. {t}. in.; {x}. stop. {t}. stop.; {x} rubbish, out; {x}. toss.; {x}. out.; {x} be gone; {x} 4 the {t}
{t} gets {x}; {x}, {t}, now
in {t} w/ {x}; {x} -> bin it; {x}. throw.; {x} no good, {t}; {x} done, {t}; {t}! {x}!; {x} next stop {t}; {x} upon {t}; yeet {x}
""")
TERSE_MOVE = lines("""
{x} -> {p}; {x} to {p}; {x} {p}; {x}, {p}; {p}: {x}; {x} => {p}; {x} on {p}; move {x} {p}; {x} onto {p}; {x} goes {p}
put {x} {p}; {x} at {p}; {x} > {p}; {x} --> {p}
{x} >> {p}; {x} - {p}; {x}: {p}; {x}. {p}.; {x} 2 {p}; {x} @ {p}; {p} <- {x}; {p} < {x}; {p} - {x}; {p}, {x}; {p} = {x}
on {p}: {x}; on {p} {x}; to {p}: {x}; to {p} {x}; at {p}: {x}; onto {p}: {x}; for {p}: {x}; {x} for {p}; {x} to {p} pls
{x} to {p} please; {x} to {p} now; {x} to {p} thx; {x} to the {p}; {x} to the {p} pls; {x} on the {p}; {x} on the {p} pls
{x} on {p} pls; {x} onto the {p}; {x} over to {p}; {x} back to {p}; {x} back on {p}; {x} goes on {p}; {x} goes to {p}
{x} belongs on {p}; {x}, to {p}; {x}, on {p}; {x}, onto {p}; put {x} on {p}; put {x} on {p} pls; put {x} to {p}
put {x}: {p}; put: {x}, {p}; place {x} {p}; place {x} on {p}; place: {x}, {p}; move {x} to {p}; move {x} -> {p}
move {x} on {p}; move: {x}, {p}; move {x} to {p} pls; take {x} to {p}; take {x} {p}; bring {x} to {p}; bring {x} {p}
carry {x} to {p}; carry {x} {p}; set {x} on {p}; leave {x} on {p}; drop {x} on {p}; drop {x} at {p}; deliver {x} to {p}
deliver {x} {p}; deliver: {x}, {p}; return {x} to {p}; return {x} {p}; stash {x} on {p}; stash {x} {p}; relocate {x} {p}
relocate {x} to {p}; transfer {x} {p}; transfer {x} to {p}; get {x} to {p}; send {x} to {p}; shift {x} to {p}; stow {x} {p}
restock {p}: {x}; restock {p} with {x}; stock {p}: {x}; stock {x} {p}; item: {x}, to: {p}; item {x} dest {p}; {x} dest {p}
{x} destination {p}; {x} = {p}; {x} moves to {p}; {x}, move to {p}; {x}, put on {p}; {x}: move to {p}; {x}: take to {p}
{p}. {x}. on.; {x}. {p}.  on.; {x}. stop. {p}. stop.; {p}. {x}. put.; {x}. to {p}. go.; {x} upon {p}; {x} unto {p}
{x} atop {p}; {p}! {x}!
{x} 4 {p}; {x} w/ {p}; {p} gets {x}; {p} wants {x}; {x}, {p}, now; {x}. move. {p}.; move. {x}. {p}.; {x} next stop {p}
{x} over by {p}
""")
