"""Archives: a year's report with all that makes it, as one BagIt bag in one zip file.

    make       an archive made         fitness   what is looked at before
    contents   what goes in            names     those that mean the same on every system
    bag        the bag's own files, and a bag checked against them
    zipped     a folder as a zip file and back, nothing trusted
    wheel      this program, packed
    pins       versions, here and there            rebuild   the report made again from a bag
    wheels     the libraries, packed   compare   where two files differ, in words
    opened     an archive and its records, nothing trusted
    extract    what next year's report is compared with        last      the same, as a stage
    sound      whether records from elsewhere can be printed

Below the payload folder `data/` of a bag stand `project/` (what a build reads), `outputs/` (what
it made), `environment/` (the program, the pins, perhaps the libraries), `archive.json` and a
readme.
"""
