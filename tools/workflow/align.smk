# Articles of any languages to pairs of sentences: the stages of `diglot align --work`, then filter. The
# README says how to run it, align.yaml what it is told.
import json
import shlex

configfile: workflow.source_path("align.yaml")

DIGLOT = shlex.quote(config["diglot"])
WORK = config["work"]
STAGES = WORK + "/stages"

ALIGN = " ".join([
    DIGLOT, "align --threads {threads}", *map(shlex.quote, config["articles"]),
    "--work", shlex.quote(STAGES), "--shard", str(config["shard"]), config["align"], "--only",
])

wildcard_constraints:
    i="[0-9]+"

localrules: all

rule all:
    input: config["output"]

checkpoint candidates:
    input: config["articles"]
    output: STAGES + "/candidates.pairs", STAGES + "/candidates.pairs.json"
    threads: config["threads"]
    resources: mem_mb=config["articles_mb"]
    shell: ALIGN + " candidates"

rule compare:
    input: STAGES + "/candidates.pairs"
    output: STAGES + "/compare.{i}.features"
    threads: config["threads"]
    resources: mem_mb=config["articles_mb"]
    shell: ALIGN + " 'compare {wildcards.i}'"

def shards(wildcards):
    """The files of the compared shards, once the candidates are known."""
    with open(checkpoints.candidates.get().output[1]) as record:
        likely = json.load(record)["details"]["likely"]
    return [STAGES + "/compare.%d.features" % i for i in range(-(-likely // config["shard"]))]

rule pairs:
    input: STAGES + "/candidates.pairs", shards
    output: WORK + "/pairs.jsonl"
    threads: config["threads"]
    resources: mem_mb=config["articles_mb"]
    shell: ALIGN + " pairs --format jsonl -o {output:q}"

rule filter:
    input: WORK + "/pairs.jsonl"
    output: config["output"]
    threads: config["threads"]
    params: options=config["filter"]
    shell: DIGLOT + " filter --threads {threads} {params.options} {input:q} -o {output:q}"
