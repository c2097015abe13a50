export const dataScience = `
Data science | Data Scientist!
Machine learning | ML^, Machine learning algorithms, Machine learning models, Machine-learning
Deep learning | DL!
Artificial intelligence | AI^, AI/ML
Generative AI | GenAI, Gen AI
Large language models | LLM^, LLMs^, Large language model
Retrieval-augmented generation | RAG^, Retrieval augmented generation
Prompt engineering
Fine-tuning LLMs | LLM fine-tuning
AI agents | Agentic AI
LangChain | Lang Chain
LangGraph
LlamaIndex | Llama Index
AutoGen
CrewAI
Model Context Protocol | MCP server, MCP servers
OpenAI | OpenAI API
ChatGPT | Chat GPT
GPT^ | GPT-3, GPT-4, GPT-4o
Claude~ | Anthropic Claude
Gemini~ | Google Gemini
Llama^ | Meta Llama
Hugging Face | HuggingFace, Hugging Face Transformers
GitHub Copilot | Copilot^
Microsoft Copilot | M365 Copilot
Ollama
vLLM
Stable Diffusion
Embeddings | Word embeddings
Word2vec
BERT^
Transformers~ | Transformer models
Natural language processing | NLP^, Natural language understanding, NLU^
Text mining | Text analytics
Sentiment analysis
Named entity recognition | NER^
Speech recognition | ASR~
Chatbots | Chatbot development, Conversational AI
Dialogflow
Rasa^
Computer vision | Image recognition, Machine vision
Image processing
OpenCV | Open CV
YOLO^
OCR^ | Optical character recognition
TensorFlow | Tensor Flow
Keras
PyTorch | Py Torch
Caffe~
MXNet
Theano
JAX^
fast.ai
scikit-learn | sklearn, scikit learn, sci-kit learn
XGBoost
LightGBM
CatBoost
Random forest | Random forests
Decision trees | Decision tree
Gradient boosting
Support vector machines | SVM^
Naive Bayes
K-means | K-means clustering
Clustering~ | Cluster analysis
Classification!
Regression analysis | Regression modeling, Regression models
Linear regression
Generalized linear models | GLM^, Generalized linear model
Nearest neighbors | KNN^, K-nearest neighbors, Nearest neighbor
Logistic regression
Time series analysis | Time series, Time series forecasting, Time-series forecasting
ARIMA
Forecasting~ | Demand forecasting
Predictive modeling | Predictive modelling, Predictive models
Predictive analytics
Prescriptive analytics
Statistical modeling | Statistical modelling, Statistical models
Statistical analysis | Statistical techniques!, Statistical methods
Statistics^
Probability~ | Probability theory
Mathematical modeling
Information retrieval
Bayesian statistics | Bayesian methods, Bayesian inference
Hypothesis testing
A/B testing | AB testing, Split testing
Design of experiments | Experimental design, Experiment design
Multivariate analysis
Monte Carlo simulation | Monte Carlo
Dimensionality reduction | Principal component analysis, PCA^
Feature engineering
Feature selection
Anomaly detection
Recommendation systems | Recommender systems, Recommendation engines
Reinforcement learning
Neural networks | Neural network, ANN^, Artificial neural networks
Convolutional neural networks | CNN^
Recurrent neural networks | RNN^
LSTM
Generative adversarial networks | GAN!, GANs
Transfer learning
Supervised learning
Unsupervised learning
Optimization algorithms | Mathematical optimization
Linear programming
Operations research
Simulation modeling
Linear algebra
Quantitative analysis
Econometrics
Data mining
Exploratory data analysis | EDA^
Data wrangling | Data munging, Data manipulation
Data extraction
Data preparation
Data annotation | Data labeling
MLOps | ML Ops
MLflow | ML flow
Kubeflow
Weights & Biases | wandb
Metaflow
Ray~
DataRobot | Data Robot
H2O.ai | H2O^
KNIME
RapidMiner | Rapid Miner
Weka^
Orange Data Mining
Dataiku
Domino Data Lab
IBM Watson | Watson~
SAS Viya | Viya
NumPy | Num Py
pandas | Python pandas
Polars
Dask^
SciPy
Matplotlib
Seaborn
Plotly | Plotly Dash
Bokeh
Statsmodels
NLTK
spaCy
Gensim
Jupyter | Jupyter Notebook, IPython, Jupyter Notebooks, JupyterLab, iPython Notebook
Google Colab
Anaconda^ | Conda
Streamlit
Gradio
ggplot2 | ggplot
dplyr
Tidyverse
R Shiny | RShiny, Shiny~
R Markdown
caret~
Mathematica
Maple~
Risk modeling
Credit scoring | Credit risk modeling
Customer segmentation
Churn analysis | Churn prediction
Marketing mix modeling
Survey design
GIS^ | Geographic information systems
ArcGIS | ESRI ArcGIS, Arc GIS
QGIS
PostGIS
Geospatial analysis | Spatial analysis, Geospatial data
Bioinformatics
Informatics~
Biostatistics
Robotics~
Robot Operating System | ROS^
`;
