package planted.stages.annotate;

public class Annotator {}
