"""`python -m lkip.cli`: the command `lkip` where no script of that name is installed."""

import sys

from lkip.cli import main

sys.exit(main())
