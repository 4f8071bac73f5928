// The vocabulary of web pages about themselves: what stands on buttons, in menus, in footers and under headlines.

/** Words that pages use of themselves and papers hardly ever in a title. Folded to lower case. */
export const SITE_WORDS: ReadonlySet<string> = new Set(
  (
    'about abs account accept advertise akhaliq alerts api app apps archive archives arxiv blog bookmark bookmarks browse browser ' +
    'careers change cite close collection collections comment comments community companies company contact cookie cookies ' +
    'copyright curated daily dark dashboard day demo digest discord discover discussion docs documentation doi donate download edit ' +
    'email enterprise explore facebook faq favorites feed feedback feeds filter follow followers forum free github guidelines help ' +
    'hide home html huggingface inbox jobs join language later latest license like likes light link linkedin load log login logout ' +
    'logo main menu mode models datasets month monthly more new newest news newsletter next notifications older organization page ' +
    'pages paper papers pdf permalink play podcast policy popular posts press previous pricing privacy profile project published ' +
    'read recent register related reply report repo reserved results rights rss save saved search settings share show sign signin ' +
    'signup site sitemap skip sort source spaces spotlight starred stars status submit submitted submission subscribe subscription ' +
    'summary support switch tags team terms theme thread today toggle top tos trending tutorial tweet twitter unsubscribe updated ' +
    'upload upvote upvotes upvoted user view views vote votes watch website week weekly what whats x year yesterday your youtube ' +
    'zotero ago hours minutes days weeks abstract authors author affiliations bibtex code content'
  ).split(' '),
);

/** Words that speak to the visitor: almost never in a title, hardly ever in an abstract. */
export const CALL_WORDS: ReadonlySet<string> = new Set(
  'your you inbox email subscribe newsletter click signup login upvote cookies unsubscribe follow sign trending'.split(
    ' ',
  ),
);

/** What a button says when the text of the page glues it to what follows: `SubscribeCodebook Features: ...`. */
export const BUTTONS: readonly string[] = [
  'Subscribe',
  'Unsubscribe',
  'Sign up',
  'Sign Up',
  'Sign in',
  'Sign In',
  'Log in',
  'Log In',
  'Login',
  'Register',
  'Join',
  'Join us',
  'Follow',
  'Following',
  'Follow us',
  'Share',
  'Like',
  'Save',
  'Bookmark',
  'Upvote',
  'Vote',
  'Comment',
  'Reply',
  'Download',
  'View PDF',
  'Download PDF',
  'PDF',
  'HTML',
  'View',
  'Read more',
  'Read More',
  'Show more',
  'Show More',
  'Load more',
  'See more',
  'Abstract',
  'Title',
  'New',
  'new',
  'Top',
  'Hot',
  'Trending',
  'Latest',
  'Daily',
  'Home',
  'Menu',
  'Search',
  'Close',
  'Newsletter',
  'Get started',
  'Get Started',
  'Learn more',
  'Learn More',
  'Submit',
  'Submitted',
  'Cite',
  'Copy',
  'Export',
  'Code',
  'Paper',
  'Papers',
  'Daily Papers',
  'Add to library',
  'by AK and the research community',
  'byAK and the research community',
];

/** Buttons that no name of a method begins with: taken off even where the abstract does not prove it. */
export const SURE_BUTTONS: ReadonlySet<string> = new Set([
  'Subscribe',
  'Unsubscribe',
  'Sign up',
  'Sign Up',
  'Sign in',
  'Sign In',
  'Log in',
  'Log In',
  'Login',
  'Register',
  'Join us',
  'Follow us',
  'Upvote',
  'View PDF',
  'Download PDF',
  'Read more',
  'Read More',
  'Show more',
  'Show More',
  'Load more',
  'See more',
  'Newsletter',
  'Get started',
  'Get Started',
  'Learn more',
  'Learn More',
  'Daily Papers',
  'Add to library',
  'by AK and the research community',
  'byAK and the research community',
]);
