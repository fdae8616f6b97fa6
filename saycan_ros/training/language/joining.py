"""Two requests as one: `{a}` and `{b}`, and `{b2}`, the -ing form of `{b}`."""

from __future__ import annotations

from saycan_ros.training.language.lists import lines

AND = lines("""
{a} and {b}; {a} and also {b}; {a}, and {b}; {a} as well as {b}; {a}. also {b}; {a} plus {b}; {a}, {b}; {a} & {b}; {a} / {b}
two things: {a} and {b}; I need two things done: {a}, {b}; could you do two jobs for me? {a}, {b}
{a}, and while you're there {b}
{a}, oh and {b}; {a}. in addition, {b}; {a}. oh, and {b}; {a}. besides that, {b}; {a}. I also want you to {b}; {a} but {b}
{a}. {b}; {a}. and {b}; {a} and please {b}; {a}, {b} too; {a} while you are at it {b}
{a} and, while you're at it, {b}; {a}, and if you can {b}; {a}, and another thing: {b}
{a}. one more thing, {b}; {a}. one more thing: {b}; {a}, one more thing, {b}; {a}. plus {b}; {a}, plus {b}; {a} + {b}
{a} -- {b}; {a} and don't forget to {b}; {a}. don't forget to {b}; {a}, and remember to {b}; {a}. while you're there, {b}
{a}. while you are up, {b}; {a}. what else, {b}; {a}. and could you {b}?; {a} and can you {b}; {a}. I'd also like you to {b}
{a}. I need you to {b} as well; {a}. you should also {b}; {a}. you also need to {b}; {a}, and I want you to {b} too
{a}. apart from that, {b}; {a}. other than that, {b}; {a} and, if it's no trouble, {b}
{a}, oh, and while I think of it, {b}; {a}. I almost forgot: {b}; {a}. oh wait, also {b}; {a}. also, {b}; {a}, also {b}
{a} and in addition {b}; {a}, on top of that {b}; {a}. at the same time {b}; {a} and on your way {b}
{a}. moreover, {b}; {a}, and as well {b}; {a} n {b}; {a}, and pls {b}; {a} and likewise {b}
both of these please: {a}, {b}; two jobs: {a}, {b}; two tasks for you: {a} and {b}; I have two requests: {a}, and {b}
here are two tasks: {a}. {b}; do these two things: {a}, {b}; not only {a} but also {b}; your list for today: {a}, {b}
to do: {a}, {b}; todo: {a} + {b}; - {a} - {b}; * {a} * {b}; a) {a} b) {b}; I want you to {a} and to {b}
I need you to {a} and also {b}; could you {a} and could you also {b}?; can you {a}, and also can you {b}?
you need to {a} and you need to {b}; in any order: {a}, {b}; in whichever order you like, {a} and {b}
it doesn't matter what comes first, but {a} and {b}; besides asking you to {a}, I'd ask you to {b}
apart from having you {a}, I need you to {b}
{a}, and as an extra {b}; {a}. while we're on the subject, {b}; {a}, right? and {b}; {a}. the other thing I wanted: {b}
{a}. it'd also help if you {b}; {a}. I nearly left this out: {b}; {a} and, if you still can, {b}; {a}, coupled with this: {b}
{a}. number two on my list, in no order: {b}; {a}. yes, and {b}; {a}. that aside, {b}
{a}. and how about you {b} too; the two of these: {a}, {b}; two birds with one stone: {a} and {b}
""")
THEN = lines("""
{a} and then {b}; {a}, then {b}; {a} then {b}; first {a}, then {b}; first {a} and after that {b}; {a}. after that {b}
{a}. then {b}; {a} and afterwards {b}; {a}, followed by: {b}; start with this: {a}, next {b}; {a}. once that is done, {b}
{a}, and when you are finished {b}; after you {a}, {b}; once you {a}, {b}; before you {b}, {a}; {b}, but first {a}
{b} after you {a}; {a} before you {b}; step one: {a}, step two: {b}; 1) {a} 2) {b}; {a} >> {b}; {a}, and finally {b}
begin by this: {a}. finish by this: {b}; {b}, but before that {a}; {b} only after you {a}; {a}. next up: {b}; {a}, later {b}
to start with, {a}, thereafter {b}; firstly {a}, secondly {b}; {a}, afterwards {b}; as soon as you have done this: {a}, {b}
{a}. next, {b}; {a}, next {b}; {a} and next {b}; {a} and subsequently {b}; {a}, subsequently {b}; {a}, after which {b}
{a}, and only then {b}; {a}. only then {b}; {a}. when that's done, {b}; {a}. when you're done, {b}
{a}. when you're done with that, {b}; {a}, and once you're done, {b}; {a}. once finished, {b}
{a}. as soon as that's done, {b}; {a}. right after that, {b}; {a} and right after that {b}
{a} and immediately afterwards {b}; {a}. later on, {b}; {a} first and then {b}; {a} first, then {b}; {a} first. {b} second
{a}. {b} afterwards; {a}, {b} afterwards; {a} -> {b}; {a} => {b}; {a} > then {b}; {a}, then, {b}; {a}, and to finish, {b}
{a}. finally, {b}; {a}, lastly {b}; {a}. last of all, {b}; {a}. after doing so, {b}; {a}. having done that, {b}
{a}. that done, {b}; {a}. with that out of the way, {b}; {a}. this comes first. then {b}; {a}. then, and not before, {b}
{a}, but don't {b} until that's done; first of all {a}. after that, {b}; first things first, {a}. then {b}
to begin with, {a}. then {b}; start out by this: {a}. then {b}; first {a}. then {b}; first {a}, next {b}
first {a} and finally {b}; first, {a}. second, {b}; 1. {a} 2. {b}; 1: {a}, 2: {b}; (1) {a} (2) {b}; step 1 {a} step 2 {b}
i) {a} ii) {b}; in this order: {a}, {b}; in that order: {a}, then {b}; one after the other: {a}, then {b}
do this in order: {a}. {b}; initially {a}, eventually {b}; you should first {a} and then {b}; I want you to {a} and then {b}
could you first {a} and then {b}?; begin with this: {a}, then {b}; before {b2}, {a}; {a} prior to {b2}; {b} once you {a}
{b} when you are done with this: {a}; {b} as soon as you {a}; when you {a}, {b} next; {b}, only first {a}
{b}, though first of all {a}; {b}, having first done this: {a}; {b} last, {a} first; after this: {a}, do this: {b}
{b}. but before you do that, {a}; {b}. oh wait, first {a}
{a}. with that behind you, {b}; {a}. I'll wait. then {b}; {a}. once you're free again, {b}
{a}, and as soon as you can after that, {b}; {a}. step two, {b}; {a} as job one, {b} as job two; {a} and in a second step {b}
{a}. once I nod, well, once it's done, {b}; {a} and after you did it {b}; {a}, afterwards you {b}
{a} before anything else, {b} only after; {a}, that over with, {b}
""")
