"""Archives: a year's report with all that makes it, as one BagIt bag in one zip file.

    make       an archive made         fitness   what is looked at before
    contents   what goes in            names     those that mean the same on every system
    bag        the bag's own files, and a bag checked against them
    zipped     a folder as a zip file and back, nothing trusted
    wheel      this program, packed    wheels    the libraries
    pins       versions, here and there
    opened     an archive and its records, nothing trusted
    held       what it must hold and may, before anything of it runs
    expected   the same, as its own program says it
    rebuild    the report made again from a bag        child     programs that end with this one
    compare    which figures and files differ          located   where, and by which words
    texts      the words of documents                  leaves    those of JSON
    extract    what next year's report is compared with        last      the same, as a stage
    sound      whether records from elsewhere can be printed

Below the payload folder `data/` of a bag stand `project/` (what a build reads), `outputs/` (what
it made), `environment/` (the program, the pins, perhaps the libraries), `archive.json` and a
readme.
"""
